import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerIn, lessonWith, withAnswer, workbookLabels } from '../../testing/answered-workbook.ts';
import { growth } from '../../testing/growth.ts';
import { mergeWorkbook } from './workbook.ts';
import { unclosedIn, workbookAnswers } from './workbook-answers.ts';

describe('whatever was written and changed', () => {
  const line = fc.constantFrom(
    '',
    '',
    'words',
    'more words',
    '## Why?',
    '## Mine',
    '### Sub',
    '#### Deep',
    '# Top',
    '- item',
    '> quote',
    '    code',
    '~~~',
    '```',
    '<!-- remark -->',
    '---',
    'Setext',
    '===',
    '<div>',
    '<!-- answer question=a -->',
    '<!-- answer question=b -->',
    '<!-- answer question=q -->',
    '<!-- answers gone -->',
    '# Answers to questions that no longer exist',
    '| a |',
    '[^1]: note',
    '<!-- answer question=c --> tail',
    'text <!-- answer question=b -->',
  );
  const body = fc
    .tuple(fc.array(line, { maxLength: 14 }), fc.constantFrom('\n', '\r\n', '\r'), fc.boolean())
    .map(([lines, newline, last]) => lines.join(newline) + (last ? newline : ''));
  const questions = fc.uniqueArray(
    fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('Why?', 'Who?', 'When *now*?', 'C#')),
    {
      selector: ([id]) => id,
      maxLength: 4,
    },
  );
  /** Lines as the student sees them, without those that are ours. */
  const own = (text: string): string[] =>
    text
      .split(/\r\n|\r|\n/)
      .map((found) => found.replace(/^<!-- answers? .*?-->/, ''))
      .filter((found) => found.trim() !== '')
      .filter((found) => !/^## (Why\?|Who\?|When|C\\#)/.test(found) && !/^## [abcdq]$/.test(found))
      .filter((found) => !/^# (Answers to|Workbook)/.test(found));

  it('loses no line, adds none of the student’s, and changes nothing the second time', () => {
    fc.assert(
      fc.property(body, fc.array(questions, { minLength: 1, maxLength: 4 }), (start, lessons) => {
        let text = start;
        for (const list of lessons) {
          const next = lessonWith(...list);
          const merged = mergeWorkbook(text, next, workbookLabels);
          expect(mergeWorkbook(merged, next, workbookLabels)).toBe(merged);
          expect(own(merged).sort()).toEqual(own(text).sort());
          if (unclosedIn(merged) === undefined) {
            const answers = workbookAnswers(merged, next);
            for (const { id } of next.questions) expect(answers.has(id)).toBe(true);
          }
          text = merged;
        }
      }),
      { seed: 11, numRuns: 3000 },
    );
  });

  it('keeps what stands in an answer, in its order', () => {
    const words = fc.stringMatching(/^[a-z]{3,8}( [a-z]{3,8}){0,3}$/);
    fc.assert(
      fc.property(
        questions,
        questions,
        questions,
        fc.array(words, { minLength: 1, maxLength: 4 }),
        (...drawn) => {
          const [one, two, three] = drawn
            .slice(0, 3)
            .map((list) => lessonWith(...(list as [string, string][])));
          const said = drawn[3];
          if (!one || !two || !three) return;
          const [first] = one.questions;
          if (!first) return;
          let text = mergeWorkbook('', one, workbookLabels);
          for (const paragraph of said) text = withAnswer(text, first.id, paragraph, one);
          for (const next of [two, three, one]) text = mergeWorkbook(text, next, workbookLabels);
          expect(answerIn(text, first.id, one)).toBe(said.join('\n\n'));
        },
      ),
      { seed: 5, numRuns: 500 },
    );
  });

  it('takes time in proportion', async () => {
    const many = lessonWith(
      ...Array.from({ length: 400 }, (_, index) => [`q${index}`, `Question ${index}?`] as const),
    );
    const text = mergeWorkbook('', many, workbookLabels);
    const make = (lines: number) => text + 'words and words\n'.repeat(lines);
    expect(await growth(make, (work) => mergeWorkbook(work, many, workbookLabels), 5000)).toMatchObject({
      linear: true,
    });
  });
});
