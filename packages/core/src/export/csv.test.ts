import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examTexts, trapWord } from '../testing/exam-arbitrary.ts';
import { parseText } from '../testing/parse-text.ts';
import { atOnce } from '../turns/in-turns.ts';
import { csvTable } from './csv/csv-table.ts';
import { exportLesson } from './export-lesson.ts';

/** A table read as RFC 4180 says. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /"((?:[^"]|"")*)"(,|\r\n)/y;
  cell.lastIndex = 1;
  for (let found = cell.exec(text); found; found = cell.exec(text)) {
    row.push((found[1] ?? '').replaceAll('""', '"'));
    if (found[2] === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

function tables(files: string | Readonly<Record<string, string>>) {
  const { lesson } = parseText(files);
  const made = atOnce(exportLesson(lesson, 'csv'));
  const [tasks = [], keys = []] = made.files.map(({ content }) => readCsv(String(content)));
  return { lesson, made, tasks, keys };
}

const S = '## S\n<!-- section id=s -->\n\nText.\n';

describe('a lesson as CSV', () => {
  it('has a row for each task, and nothing that a spreadsheet would run', () => {
    fc.assert(
      fc.property(examTexts, (files) => {
        const { lesson, tasks, keys, made } = tables(files);
        expect(tasks).toHaveLength(1 + lesson.exercises.length + lesson.questions.length);
        for (const table of [tasks, keys]) {
          const width = table[0]?.length;
          expect(table.every((row) => row.length === width)).toBe(true);
          const numbers = /^-?\d+(?:\.\d+)?$/;
          for (const value of table.slice(1).flat())
            if (!numbers.test(value)) expect(value).not.toMatch(/^\s*[=+\-@]/);
        }
        expect(made.items.every(({ as }) => as !== undefined)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps every text, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.array(trapWord, { minLength: 1 }), (texts) => {
        const [row] = readCsv(csvTable([texts]));
        expect(row?.map((text) => text.replace(/^'/, ''))).toEqual(texts);
      }),
    );
  });

  it.each([
    ['=1+1', "'=1+1"],
    [' =1+1', "' =1+1"],
    ['-5', "'-5"],
    ['\t=1', "'\t=1"],
    ['＝1', "'＝1"],
    ['a=b', 'a=b'],
    ['a\r\nb"c', 'a\nb"c'],
    ['a\u0000b', 'ab'],
  ])('writes the text %j as %j', (text, cell) => {
    expect(readCsv(csvTable([[text]]))).toEqual([[cell]]);
  });

  it('writes a number as one', () => {
    expect(csvTable([[-0.5]])).toBe('\uFEFF"-0.5"\r\n');
  });

  it('shows a task without its key', () => {
    const { tasks, keys } = tables(
      `${S}\n### Order\n<!-- exercise id=o type=order -->\n\nPut them.\n\n1. zeta\n2. alpha\n\n### Gap\n<!-- exercise id=c type=cloze -->\n\nIn **1950|fifty** & so.\n\n### Short\n<!-- exercise id=k type=short -->\n\nWho?\n\n<!-- key -->\n\n- Kim\n  > Yes.\n- ~ Il\n\nSo it is.\n`,
    );
    expect(tasks.slice(1).map((row) => row.slice(1))).toEqual([
      ['o', 'order', 's', '1', 'Order', 'Put them.', 'alpha\nzeta', ''],
      ['c', 'cloze', 's', '1', 'Gap', 'In _____ & so.', '', ''],
      ['k', 'short', 's', '1', 'Short', 'Who?', '', ''],
    ]);
    expect(keys.slice(1).map((row) => row.slice(1))).toEqual([
      ['o', 'order', 'place 1', 'zeta', '', ''],
      ['o', 'order', 'place 2', 'alpha', '', ''],
      ['c', 'cloze', 'gap 1', '1950', '1', ''],
      ['c', 'cloze', 'gap 1', 'fifty', '1', ''],
      ['k', 'short', 'answer', 'Kim', '1', 'Yes.'],
      ['k', 'short', 'answer', 'Il', '0.5', ''],
      ['k', 'short', 'explanation', 'So it is.', '', ''],
    ]);
  });
});
