import { parseLesson } from '@marginalia/core';
import type { Body } from '@marginalia/core/desk';
import { presentExercise } from '@marginalia/core/desk';
import { assert } from 'chai';
import fc from 'fast-check';

const word = fc.constantFrom('Seoul', 'Pusan', 'Inchon', 'Paris', 'June', 'July');
const words = fc.uniqueArray(word, { minLength: 2, maxLength: 5 });
const parts = fc.record({ prompt: word, words, right: fc.nat(1) });
type Parts = typeof parts extends fc.Arbitrary<infer T> ? T : never;

const exercises: Readonly<Record<string, (parts: Parts) => string>> = {
  choice: ({ words, right }) => words.map((one, i) => `- [${i === right ? 'x' : ' '}] ${one}`).join('\n'),
  order: ({ words }) => words.map((one, i) => `${i + 1}. ${one}`).join('\n'),
  match: ({ words }) =>
    `| City | Month |\n|---|---|\n${words.map((one, i) => `| ${one} | ${words.at(i - 1)} |`).join('\n')}`,
  cloze: ({ words }) => words.map((one) => `In ${one} they **stayed**.`).join('\n\n'),
};

/** What a student sees of an exercise, in order, and the name by which a draft finds it again. */
function shown(type: string, made: Parts, seed: number): { name: string; seen: string } {
  const text = `---\ntitle: T\n---\n\n## S\n<!-- section id=s -->\n\nText.\n\n### X\n<!-- exercise id=x type=${type} -->\n\nAbout ${made.prompt}.\n\n${exercises[type]?.(made)}\n`;
  const { lesson } = parseLesson([{ path: 'lesson.md', text }]);
  const [exercise] = lesson?.exercises ?? [];
  if (!lesson || !exercise) throw new Error(`there is no exercise in ${text}`);
  const { name, exercise: page } = presentExercise(lesson, exercise, seed, {}, '');
  return { name, seen: [page.promptHtml, ...textsOf(page.body)].join('\n') };
}

function textsOf(body: Body): string[] {
  switch (body.type) {
    case 'choice':
      return body.options.map(({ html }) => html);
    case 'order':
      return body.entries.map(({ html }) => html);
    case 'match':
      return [...body.lefts, ...body.rights].map(({ html }) => html);
    case 'cloze':
      return [body.html];
    default:
      return [];
  }
}

describe('a draft of an exercise', () => {
  for (const type of Object.keys(exercises))
    it(`comes back where the very same is asked in the same order, and nowhere else: ${type}`, () => {
      const seed = fc.nat(9);
      const reordered = parts.chain((made) =>
        fc.tuple(
          fc.constant(made),
          fc.oneof(
            parts,
            fc
              .shuffledSubarray(made.words, { minLength: made.words.length })
              .map((all) => ({ ...made, words: all })),
          ),
        ),
      );
      fc.assert(
        fc.property(reordered, seed, seed, ([before, after], first, second) => {
          const [then, now] = [shown(type, before, first), shown(type, after, second)];
          assert.equal(then.name === now.name, then.seen === now.seen);
        }),
        { seed: 7, numRuns: 300 },
      );
    });
});
