import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { selectionRanges } from '../index.ts';
import { cursorText } from '../testing/cursor.ts';
import { frontMatter, parseText } from '../testing/parse-text.ts';

const grown = (text: string) => {
  const { lesson, file, offset, source } = cursorText(text);
  return selectionRanges(lesson, file, offset).map((span) => source(span).replace(frontMatter, ''));
};

describe('a growing selection', () => {
  it('takes marker, sentence, paragraph, section, file', () => {
    const section = '## A\n<!-- section id=a -->\n\nOne goes\non.[^1|2] Two follows.\n\n';
    const plain = section.replace('|', '');
    expect(grown(`${section}## B\n\n[^12]: N.\n`)).toEqual([
      '12',
      '[^12]',
      'One goes\non.[^12]',
      'One goes\non.[^12] Two follows.',
      plain,
      `${plain}## B\n\n[^12]: N.\n`,
    ]);
  });

  it('takes an option, then the exercise', () => {
    const exercise = '## X\n<!-- exercise id=x type=choice -->\n\n- [x] Right one.\n- [ ] Wr|ong one.\n';
    expect(grown(exercise).slice(0, 2)).toEqual(['Wrong one.', exercise.replace('|', '')]);
  });

  it('takes an entry of a list, the list, the key, the question', () => {
    const text = '## Q\n<!-- question id=q -->\n\nWhy?\n\n<!-- key -->\n\n- One.\n- T|wo goes\n  on.\n';
    const plain = text.replace('|', '');
    expect(grown(text).slice(0, 4)).toEqual([
      'Two goes\n  on.',
      '- One.\n- Two goes\n  on.',
      plain.slice(plain.indexOf('<!-- key')),
      plain,
    ]);
  });

  it('takes the text of a note, then the note', () => {
    expect(grown('A[^1].\n\n[^1]: One. T|wo.\n').slice(0, 3)).toEqual([
      'Two.',
      'One. Two.',
      '[^1]: One. Two.',
    ]);
  });

  it('always holds the offset, each range larger than the one before', () => {
    const piece = fc.constantFrom(
      '## A\n',
      'One. Two.[^1] ',
      '\n\n',
      '- a\n',
      '> b\n',
      '[^1]: N.\n',
      '<!-- key -->\n',
      '### Q\n<!-- question id=q -->\n',
      '| a | b |\n|---|---|\n',
      '```\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), fc.nat(200), (pieces, at) => {
        const text = frontMatter + pieces.join('');
        const offset = Math.min(at, text.length);
        const ranges = selectionRanges(parseText({ 'lesson.md': text }).lesson, 'lesson.md', offset);
        let inner = { start: offset, end: offset };
        for (const range of ranges) {
          expect(range.start <= inner.start && range.end >= inner.end).toBe(true);
          expect(range.end - range.start).toBeGreaterThan(inner.end - inner.start);
          inner = range;
        }
        expect(inner).toMatchObject({ start: 0, end: text.length });
      }),
    );
  });
});
