import { describe, expect, it } from 'vitest';
import { scanPart } from '../../markdown/chunk/scan-part.ts';
import { answerIn, lessonWith, withAnswer, workbookLabels } from '../../testing/answered-workbook.ts';
import { mergeWorkbook } from './workbook.ts';
import { unclosedIn, workbookAnswers } from './workbook-answers.ts';
import { headingText } from './workbook-mark.ts';

const lesson = lessonWith(['a', 'Why?'], ['b', 'Who?'], ['c', 'When?']);
const fresh = mergeWorkbook('', lesson, workbookLabels);
const merge = (text: string, to = lesson): string => {
  const merged = mergeWorkbook(text, to, workbookLabels);
  expect(mergeWorkbook(merged, to, workbookLabels)).toBe(merged);
  return merged;
};
const write = (text: string, id: string, words: string, of = lesson) => withAnswer(text, id, words, of);
const answer = (text: string, id: string, of = lesson) => answerIn(text, id, of);
const headings = (text: string) =>
  scanPart({ path: 'w.md', text }).headings.map(({ level, title }) => `${'#'.repeat(level)} ${title}`);

describe('a new workbook', () => {
  it('has a title and a heading for each question, in the lesson’s order', () => {
    expect(headings(fresh)).toEqual(['# Workbook: Korea', '## Why?', '## Who?', '## When?']);
    expect([...workbookAnswers(fresh, lesson).values()].map(({ text }) => text)).toEqual(['', '', '']);
    expect(merge(fresh)).toBe(fresh);
  });

  it('leaves an empty line to write in, between empty lines', () => {
    const end = workbookAnswers(fresh, lesson).get('b')?.end ?? 0;
    expect(fresh.slice(0, end).endsWith('-->\n\n')).toBe(true);
    expect(fresh.slice(end).startsWith('\n\n## When?')).toBe(true);
  });

  it.each(['A *b* [c](d) <e> & `f` ~g~ h\\', 'C#', '1. x', '-', 'x `y', '# #'])(
    'takes the title %s as it is',
    (title) => {
      const [heading] = scanPart({ path: 'w.md', text: `## ${headingText(title)}` }).headings;
      expect(heading?.title).toBe(title);
    },
  );
});

describe('what the instructor changes', () => {
  const written = write(write(fresh, 'a', 'Because.\n\nAnd so.'), 'c', 'In June.');

  it('puts a new question after the one before it', () => {
    const next = merge(
      written,
      lessonWith(['z', 'First?'], ['a', 'Why?'], ['d', 'Where?'], ['b', 'Who?'], ['c', 'When?']),
    );
    expect(headings(next).slice(1)).toEqual(['## First?', '## Why?', '## Where?', '## Who?', '## When?']);
    expect(answer(next, 'a')).toBe('Because.\n\nAnd so.');
  });

  it('renames a heading, but not one that the student has reworded', () => {
    const renamed = lessonWith(['a', 'For what reason?'], ['b', 'By whom?'], ['c', 'When?']);
    const next = merge(written.replace('## Who?', '## My thoughts on who'), renamed);
    expect(headings(next).slice(1)).toEqual(['## For what reason?', '## My thoughts on who', '## When?']);
    expect(answer(next, 'a')).toBe('Because.\n\nAnd so.');
    expect(headings(merge(next))[1]).toBe('## Why?');
  });

  it('moves an answer that lost its question to the end, and back when the question returns', () => {
    const without = merge(written, lessonWith(['b', 'Who?'], ['c', 'When?']));
    expect(headings(without).slice(1)).toEqual([
      '## Who?',
      '## When?',
      '# Answers to questions that no longer exist',
      '## Why?',
    ]);
    expect(answer(without, 'a')).toBe('Because.\n\nAnd so.');
    const back = merge(without);
    expect(headings(back).slice(1)).toEqual(['## Why?', '## Who?', '## When?']);
    expect(answer(back, 'a')).toBe('Because.\n\nAnd so.');
  });

  it('takes away a heading that nobody wrote under', () => {
    expect(headings(merge(written, lessonWith(['a', 'Why?'], ['c', 'When?'])))).toEqual([
      '# Workbook: Korea',
      '## Why?',
      '## When?',
    ]);
  });
});

describe('what the student changes by hand', () => {
  const written = write(fresh, 'b', 'Stalin.');

  it('keeps the order, own headings, front matter and words around', () => {
    const text = `---\nname: Ada\n---\nHello\n\n## Who?\n<!-- answer question=b -->\nStalin.\n\n### Sub\nmore\n\n## Mine\nown words\n\n## Why?\n<!-- answer question=a -->\n`;
    const next = merge(text);
    expect(
      next.startsWith(text.slice(0, text.indexOf('## Mine'))) &&
        next.endsWith(text.slice(text.indexOf('## Mine'))),
    ).toBe(true);
    expect(headings(next)).toEqual(['## Who?', '### Sub', '## When?', '## Mine', '## Why?']);
    expect(answer(next, 'b')).toBe('Stalin.\n\n### Sub\nmore');
  });

  it('keeps line breaks of another kind, and uses them', () => {
    const next = merge('# W\r\n\r\n## Why?\r\n<!-- answer question=a -->\r\nBecause.');
    expect(
      next.startsWith('# W\r\n\r\n## Why?\r\n<!-- answer question=a -->\r\nBecause.\r\n\r\n## Who?\r\n'),
    ).toBe(true);
    expect(next.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('knows an answer by its heading where the mark was deleted', () => {
    const text = written.replace(/<!-- answer question=b.*-->\n/, '');
    expect(answer(text, 'b')).toBe('Stalin.');
    expect(merge(text)).toBe(written);
  });

  it('leaves a reworded heading without its mark as the student’s own', () => {
    const text = written.replace(/## Who\?\n<!-- answer question=b.*-->/, '## Whoever');
    const next = merge(text);
    expect(next).toContain('## Whoever\n\nStalin.');
    expect(answer(next, 'b')).toBe('');
  });

  it('gives an answer whose heading was deleted its heading again', () => {
    expect(merge(written.replace('## Who?\n', ''))).toBe(written);
  });

  it('counts what was written between heading and mark', () => {
    expect(answer(fresh.replace('## Who?\n', '## Who?\nStalin.\n'), 'b')).toBe('Stalin.');
  });

  it('keeps both of two answers to one question', () => {
    const twice = `${written}\n## Who?\n<!-- answer question=b -->\n\nMao.\n`;
    expect(merge(twice)).toBe(twice);
    const gone = merge(twice, lessonWith(['a', 'Why?']));
    expect(gone).toContain('Stalin.');
    expect(gone).toContain('Mao.');
  });

  it('takes no heading or mark in code for one', () => {
    const quoted = '```md\n## When?\n<!-- answer question=c -->\n```';
    const next = merge(write(fresh, 'a', quoted));
    expect(answer(next, 'a')).toBe(quoted);
    expect(answer(next, 'c')).toBe('');
  });

  it('stays as it is while a code block is open, which is told', () => {
    const open = fresh.replace('## Who?', '```\nx\n\n## Who?').replace('# Workbook: Korea', '# W');
    expect(mergeWorkbook(open, lessonWith(['d', 'Where?']), workbookLabels)).toBe(open);
    expect(unclosedIn(open)).toBe(open.indexOf('```'));
    expect(unclosedIn(fresh)).toBeUndefined();
  });
});

describe('adding to an answer', () => {
  it('adds a paragraph after what is there', () => {
    const twice = write(write(fresh, 'b', 'Stalin.'), 'b', 'And Mao.');
    expect(answer(twice, 'b')).toBe('Stalin.\n\nAnd Mao.');
    expect(twice).toContain('And Mao.\n\n## When?');
  });

  it.each(['# A heading', '```\nopen', '<!-- never closed', '<!-- answer question=c -->', 'One\n---'])(
    'keeps %j inside the answer',
    (words) => {
      const next = write(write(fresh, 'b', words), 'b', 'After.');
      expect(answer(next, 'b')?.endsWith('After.')).toBe(true);
      expect(answer(next, 'c')).toBe('');
      expect(merge(next)).toBe(next);
    },
  );
});

describe('words in our own comments', () => {
  const lost = lessonWith(['b', 'Who?'], ['c', 'When?']);
  const renamed = lessonWith(['a', 'For what reason?'], ['b', 'Who?'], ['c', 'When?']);
  const remark = fresh.replace(/(question=a heading=\w+)/, '$1 my own remark');

  it('are kept when the question goes, comes back and is renamed', () => {
    const gone = merge(remark, lost);
    expect(gone).toContain('my own remark');
    expect(merge(gone)).toContain('my own remark');
    const next = merge(remark, renamed);
    expect(next).toMatch(/## For what reason\?\n<!-- answer question=a heading=\w+ my own remark -->/);
    expect(merge(next)).toMatch(/## Why\?\n<!-- answer question=a heading=\w+ my own remark -->/);
  });

  it('are kept in the mark of the last heading', () => {
    const gone = merge(write(fresh, 'a', 'Because.'), lost).replace(
      'answers gone',
      'answers gone of last year',
    );
    expect(merge(gone)).toContain('of last year');
  });

  it('are kept where they took the place of what we wrote there', () => {
    const text = fresh.replace(/question=a heading=\w+/, 'question=a heading=Korea');
    expect(merge(text, lost)).toContain('heading=Korea');
    expect(merge(text, renamed)).toContain('heading=Korea');
  });
});

describe('an answer before what follows without a blank line', () => {
  it.each(['Title\n---', '---\nTitle\n---', 'Title\n===\n', '# Title', '- item', '> quote', '| a |\n|---|'])(
    'does not become a part of %j, nor that of it',
    (following) => {
      for (const newline of ['\n', '\r\n', '\r']) {
        const text = `## Why?\n<!-- answer question=a -->\n***\n${following}`.replaceAll('\n', newline);
        const before = answer(text, 'a');
        const next = write(text, 'a', 'Words.');
        expect(answer(next, 'a')).toBe(`${before}${newline.repeat(2)}Words.`);
        for (const line of following.split('\n')) expect(next.split(newline)).toContain(line);
      }
    },
  );

  it('keeps in a code block what nothing else keeps from acting', () => {
    const next = write(fresh, 'b', '- <!-- open\n  ~~~');
    expect(answer(next, 'b')).toContain('<!-- open');
    expect(unclosedIn(next)).toBeUndefined();
  });

  it('leaves a heading that it knows by its words, and not as we write it, to the student', () => {
    const text = 'Why?\n---\n\nBecause.\n';
    const next = merge(text);
    expect(next).toContain('Why?\n---\n<!-- answer question=a');
    expect(merge(next, lessonWith(['a', 'For what reason?'])).startsWith('Why?\n---\n')).toBe(true);
  });
});
