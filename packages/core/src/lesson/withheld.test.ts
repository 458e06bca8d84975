import { describe, expect, it } from 'vitest';
import { plainText } from '../index.ts';
import { parseText } from '../testing/parse-text.ts';

/** What students read of the sections of a passage. */
const shown = (text: string): string[] =>
  parseText(text).lesson.sections.map(({ blocks }) => plainText(blocks));

describe('what students must not see', () => {
  it('lasts in the passage to the next heading that is not below the one above it', () => {
    expect(
      shown('## A\n\na\n\n### B\n\nb\n\n<!-- key -->\n\nc\n\n#### D\n\nd\n\n### E\n\ne\n\n## F\n\nf'),
    ).toEqual(['a B b E e', 'f']);
  });

  it('lasts in a question to its end, over headings below it and those that are titles of a key', () => {
    const { lesson } = parseText(
      '## Q\n<!-- question id=q -->\n\na\n\n<!-- key -->\n\nb\n\n### C\n\nc\n\n## Model answer\n\nd\n\n## S\n\ns',
    );
    expect(plainText(lesson.questions[0]?.prompt ?? [])).toBe('a');
    expect(plainText(lesson.questions[0]?.key ?? [])).toBe('b C c Model answer d');
    expect(lesson.sections.map(({ blocks }) => plainText(blocks))).toEqual(['s']);
  });

  it.each(['#', '##', '### ', '   ######'])(
    'lasts in a question over a heading without words: %s',
    (sign) => {
      const { lesson } = parseText(
        `## Q\n<!-- question id=q -->\n\na\n\n<!-- key -->\n${sign}\nb[^1]\n\n[^1]: c\n\n## S\n\ns`,
      );
      expect(plainText(lesson.questions[0]?.key ?? [])).toContain('b');
      expect(lesson.notes.map(({ withheld }) => withheld)).toEqual([true]);
      expect(lesson.sections.map(({ blocks }) => plainText(blocks))).toEqual(['s']);
    },
  );

  it('is a paragraph in which a remark begins and does not end, and all up to where it ends', () => {
    expect(shown('## A\n\na\n\nb <!-- c\n\nd\n\ne --> f\n\ng\n\n## H\n\nh')).toEqual(['a g', 'h']);
  });

  it('is all up to the next heading where it never ends', () => {
    expect(shown('## A\n\na\n\nb <!-- c\n\nd\n\n## H\n\nh')).toEqual(['a', 'h']);
  });

  it('is a paragraph with a remark of which the hyphens became dashes', () => {
    expect(shown('## A\n\na\n\nb <!– c –> d\n\ne')).toEqual(['a e']);
  });

  it('is nothing but a remark that is one', () => {
    expect(shown('## A\n\na <!-- b\nc --> d\n\n<!-- e\n\nf -->\n\ng `<!-- h` --> i \\<!-- j')).toEqual([
      'a d g <!-- h --> i <!-- j',
    ]);
  });

  it('is kept for authors', () => {
    const { lesson } = parseText('## A\n\na\n\n<!-- key -->\n\nb');
    expect(plainText(lesson.withheld)).toBe('b');
  });
});
