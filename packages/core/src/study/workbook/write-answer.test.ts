import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mergeWorkbook } from './workbook.ts';
import { workbookAnswers } from './workbook-answers.ts';
import { writeAnswer } from './write-answer.ts';

const lesson = {
  questions: [
    { id: 'a', title: 'Why?' },
    { id: 'b', title: 'Who *was* it?' },
    { id: 'c', title: 'Why?' },
  ],
};
const labels = { title: 'Workbook', gone: 'Gone' };
const fresh = mergeWorkbook('', lesson, labels);
const answerIn = (text: string, id: string): string | undefined =>
  workbookAnswers(text, lesson).get(id)?.text;
const write = (text: string, id: string, words: string): string =>
  writeAnswer(text, lesson, id, words) ?? expect.fail(`no place for ${words} in ${text}`);

it('replaces an answer, and takes it away again', () => {
  const once = write(fresh, 'a', 'It rained.');
  const twice = write(write(once, 'b', 'Noah'), 'a', 'It *poured*.\n\nFor days.');
  expect(workbookAnswers(twice, lesson)).toMatchObject(
    new Map([
      ['a', { text: 'It *poured*.\n\nFor days.' }],
      ['b', { text: 'Noah' }],
      ['c', { text: '' }],
    ]),
  );
  expect(write(write(twice, 'a', ''), 'b', '')).toBe(fresh);
  expect(mergeWorkbook(twice, lesson, labels)).toBe(twice);
});

it('keeps words that start a heading or a block as part of the answer', () => {
  const text = write(write(fresh, 'b', 'Noah'), 'a', '# Rain\n```\n<!-- answer question=b -->');
  expect(answerIn(text, 'a')).toContain('# Rain');
  expect(answerIn(text, 'b')).toBe('Noah');
});

it('takes in what stands between heading and mark', () => {
  const text = fresh.replace('## Why?\n', '## Why?\nAbove.\n\n');
  expect(answerIn(text, 'a')).toBe('Above.');
  const next = write(text, 'a', 'Below.');
  expect(answerIn(next, 'a')).toBe('Below.');
  expect(next).not.toContain('Above.');
});

it('keeps a second answer to the question as text', () => {
  const second = `${write(fresh, 'a', 'First.')}\n## Why?\n<!-- answer question=a -->\n\nSecond.\n`;
  const next = write(second, 'a', 'New.');
  expect(next).toContain('Second.');
  expect(next).not.toContain('First.');
  expect(answerIn(next, 'a')).toBe('New.');
});

it('says that there is no heading, or that a code block hides it', () => {
  expect(writeAnswer('# Mine\n', lesson, 'a', 'x')).toBeUndefined();
  expect(writeAnswer(`\`\`\`\n${fresh}`, lesson, 'a', 'x')).toBeUndefined();
});

it('changes this answer alone, whatever is typed, and the same words change nothing', () => {
  const words = fc
    .array(
      fc.constantFrom(
        'Rain. ',
        '\n',
        '\n\n',
        '# x',
        '## Why?',
        '```',
        '~~~',
        '<!-- ',
        '-->',
        '- a',
        '---',
        '<div>',
        '    b',
        '\\',
        '<!-- answer question=b -->',
        '|a|',
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(words, words, words, (one, two, three) => {
      const first = write(write(fresh, 'a', one), 'b', two);
      const before = answerIn(first, 'b');
      const next = write(first, 'a', three);
      expect(answerIn(next, 'b')).toBe(before);
      expect(answerIn(next, 'a') === '').toBe(three.trim() === '');
      const letters = (text: string): string => text.replace(/[\s\\`]/g, '');
      expect(letters(answerIn(next, 'a') ?? '')).toContain(letters(three));
      const again = answerIn(next, 'a') ?? '';
      expect(answerIn(write(next, 'a', again), 'a')).toBe(again);
    }),
    { seed: 15, numRuns: 300 },
  );
});
