import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lessonWith, workbookLabels } from '../../testing/answered-workbook.ts';
import { mergeWorkbook } from './workbook.ts';
import { appendAnswer, unclosedIn, workbookAnswers } from './workbook-answers.ts';

/** Whatever a student may have around a word, on lines of its own. */
const surroundings: readonly ((word: string) => string)[] = [
  (word) => word,
  (word) => `# ${word}`,
  (word) => `### ${word} ###`,
  (word) => `${word}\n===`,
  (word) => `${word}\n---`,
  (word) => `- ${word}\n  - nested`,
  (word) => `- ## ${word}`,
  (word) => `> ## ${word}\n> more`,
  (word) => `10. ${word}`,
  (word) => `\`\`\`\n## ${word}\n\`\`\``,
  (word) => `~~~~ md\n${word}\n~~~~`,
  (word) => `    ${word}`,
  (word) => `\t## ${word}`,
  (word) => `<!-- ${word} -->`,
  (word) => `<!--\n${word}\n-->`,
  (word) => `<!-- answer question=a heading=abc ${word} -->`,
  (word) => `<!-- answer question=b heading=${word} -->`,
  (word) => `<!-- answers gone ${word} -->`,
  (word) => `<!-- answer question=c --> ${word}`,
  (word) => `- <!-- answer question=a -->\n  ${word}`,
  (word) => `| ${word} | b |\n|---|---|\n| c | d |`,
  (word) => `---\ntitle: ${word}\n---`,
  (word) => `***\n${word}`,
  (word) => `<div>\n${word}\n</div>`,
  (word) => `<b>${word}</b>`,
  (word) => `<details><summary>${word}</summary>\n\n## inside\n\n</details>`,
  (word) => `[^1]: ${word}\n    continued`,
  (word) => `[x]: ${word}`,
  (word) => `${word}\\`,
  (word) => `${word}  `,
  (word) => `\\## ${word}`,
  (word) => `##${word}`,
  (word) => `\uFEFF${word}`,
  (word) => `\u00A0${word}`,
  (word) => `\u2028${word}`,
  (word) => `\f${word}`,
  (word) => `<<<<<<< HEAD\n${word}\n=======\nother\n>>>>>>> branch`,
];
/** What a student may leave open; it hides all that follows. */
const openings: readonly ((word: string) => string)[] = [
  (word) => `\`\`\`\n${word}`,
  (word) => `<!-- ${word}`,
  (word) => `<pre>\n${word}`,
  (word) => `<script>\n${word}`,
  (word) => `<![CDATA[ ${word}`,
];

const ids = ['a', 'b', 'c', 'd e'];
const titles = [
  'Why?',
  'Why?',
  'A # B',
  '<b>x</b>',
  '*so* _and_',
  'x -->',
  '=====',
  '---',
  '1. one',
  '한국',
  '&amp; <!-- x -->',
  '\uFEFF',
];
type Step =
  | { readonly kind: 'insert'; readonly at: number; readonly around: number }
  | { readonly kind: 'into'; readonly at: number; readonly how: number }
  | {
      readonly kind: 'move';
      readonly at: number;
      readonly count: number;
      readonly to: number;
      readonly keep: boolean;
    }
  | { readonly kind: 'breaks'; readonly newline: string }
  | { readonly kind: 'trim' }
  | { readonly kind: 'lesson'; readonly questions: readonly (readonly [string, string])[] }
  | { readonly kind: 'answer'; readonly question: string; readonly around: number; readonly more: boolean };

const all = [...surroundings, ...openings];
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('insert' as const),
      at: fc.nat(40),
      around: fc.nat(surroundings.length - 1),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('insert' as const),
      at: fc.nat(40),
      around: fc.nat(all.length - 1),
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('into' as const), at: fc.nat(40), how: fc.nat(4) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('move' as const),
      at: fc.nat(40),
      count: fc.integer({ min: 1, max: 6 }),
      to: fc.nat(40),
      keep: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('breaks' as const),
      newline: fc.constantFrom('\n', '\r\n', '\r'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('trim' as const) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('lesson' as const),
      questions: fc.uniqueArray(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...titles)), {
        selector: ([id]) => id,
        maxLength: 4,
      }),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('answer' as const),
      question: fc.constantFrom(...ids),
      around: fc.nat(all.length - 1),
      more: fc.boolean(),
    }),
  },
);

/** How often each of the student's words stands in a text. */
function counted(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(/W\d+z/g)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function edited(text: string, change: Step, word: string): string {
  const newline = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const lines = text.split(/\r\n|\r|\n/);
  if (change.kind === 'insert')
    lines.splice(change.at % (lines.length + 1), 0, ...(all[change.around]?.(word) ?? '').split('\n'));
  if (change.kind === 'into') {
    const at = change.at % lines.length;
    const line = lines[at] ?? '';
    lines[at] =
      [
        `${line} ${word}`,
        `${word} ${line}`,
        line + word,
        line.replace(' -->', ` ${word} -->`),
        line.replace('heading=', `heading=${word}`),
      ][change.how] ?? line;
  }
  if (change.kind === 'move') {
    const at = change.at % lines.length;
    const taken = lines.slice(at, at + change.count);
    if (!change.keep) lines.splice(at, change.count);
    lines.splice(change.to % (lines.length + 1), 0, ...taken);
  }
  if (change.kind === 'trim') return text.trimEnd();
  return lines.join(change.kind === 'breaks' ? change.newline : newline);
}

describe('a workbook in which anything may stand', () => {
  it('keeps every word, and has an answer just where it belongs', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 4, maxLength: 18 }), (steps) => {
        let lesson = lessonWith(['a', 'Why?'], ['b', 'Who?']);
        let text = mergeWorkbook('', lesson, workbookLabels);
        let number = 0;
        for (const change of steps) {
          const word = `W${number++}z`;
          const before = counted(text);
          let next = text;
          if (change.kind === 'lesson') lesson = lessonWith(...change.questions);
          if (change.kind === 'answer') {
            next = mergeWorkbook(text, lesson, workbookLabels);
            if (unclosedIn(next) === undefined && lesson.questions.some(({ id }) => id === change.question)) {
              const words = (change.more ? 'First.\n\n' : '') + (all[change.around]?.(word) ?? '');
              const insertion = appendAnswer(next, lesson, change.question, words);
              const earlier = workbookAnswers(next, lesson);
              if (!insertion) throw new Error(`no place for ${words}`);
              next = next.slice(0, insertion.at) + insertion.text + next.slice(insertion.at);
              const later = workbookAnswers(next, lesson);
              const said = later.get(change.question)?.text;
              expect(said).toContain(word);
              expect(said?.startsWith(earlier.get(change.question)?.text ?? '')).toBe(true);
              for (const [id, { text: other }] of earlier)
                if (id !== change.question) expect(later.get(id)?.text).toBe(other);
              expect(unclosedIn(next)).toBeUndefined();
            }
          } else if (change.kind !== 'lesson') {
            text = edited(text, change, word);
            continue;
          }
          next = mergeWorkbook(next, lesson, workbookLabels);
          expect(mergeWorkbook(next, lesson, workbookLabels)).toBe(next);
          const after = counted(next);
          for (const [one, count] of before) expect(after.get(one) ?? 0, one).toBeGreaterThanOrEqual(count);
          text = next;
        }
      }),
      { seed: 17, numRuns: Number(import.meta.env['VITE_WORKBOOK_RUNS'] ?? 600) },
    );
  });
});
