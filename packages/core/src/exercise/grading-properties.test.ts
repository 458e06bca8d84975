import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Exercise,
  emptyResponse,
  gradeContext,
  gradeExercise,
  keyResponse,
  plainText,
  presentedOrder,
  rightValues,
} from '../index.ts';
import type { ChoiceExercise } from '../model/exercise.ts';
import { anyText } from '../testing/any-text.ts';
import { exerciseOf } from '../testing/exercise-of.ts';
import { parseText } from '../testing/parse-text.ts';
import { exerciseTypes } from './exercise-types.ts';

const some = { minLength: 2, maxLength: 6 };
const names = fc.uniqueArray(fc.constantFrom('Ada', 'Ben', 'Cem', 'Dora', 'Eve', 'Fritz', 'Ging'), some);
const choice = fc
  .array(fc.boolean(), some)
  .map(
    (boxes) => exerciseOf('choice', boxes.map((box, n) => `- [${box ? 'x' : ' '}] ${n}\n`).join('')).exercise,
  );
const order = fc.array(fc.integer({ min: 1, max: 3 }), some).map((groups) => {
  const entries = groups.map((size, group) =>
    size === 1
      ? `1. e${group}\n`
      : `1. ${Array.from({ length: size }, (_, n) => `- e${group} ${n}`).join('\n   ')}\n`,
  );
  return exerciseOf('order', entries.join('')).exercise;
});
const match = fc.tuple(names, fc.array(fc.nat(4), { minLength: 6, maxLength: 6 })).map(([rows, values]) => {
  const table = rows.map((row, n) => `| ${row} | v${values[n]} |\n`).join('');
  return exerciseOf('match', `| L | R |\n|---|---|\n${table}|  | v9 |\n`).exercise;
});
const cloze = names.map(
  (words) => exerciseOf('cloze', words.map((word) => `Say **${word}|x${word}**.`).join(' ')).exercise,
);
const short = names.map(
  (words) =>
    exerciseOf('short', `<!-- key -->\n${words.map((word, n) => `- ${n % 2 ? '~ ' : ''}${word}\n`).join('')}`)
      .exercise,
);
const evidence = fc
  .tuple(names, fc.constantFrom(0, 0.3, 0.75, 1))
  .map(
    ([words, threshold]) =>
      exerciseOf('evidence', `<!-- key -->\n\n> ${words.join(' ')}\n`, `threshold=${threshold}`).exercise,
  );
const exercise: fc.Arbitrary<Exercise> = fc.oneof(choice, order, match, cloze, short, evidence);
const indexes = fc.array(fc.oneof({ weight: 9, arbitrary: fc.nat(8) }, fc.constantFrom(-1, 99)), {
  maxLength: 9,
});
const text = fc.oneof(
  names.map((words) => words.join(' ')),
  anyText({ maxLength: 20 }),
);
const response = fc.oneof(
  fc.record({ type: fc.constant('choice'), picked: indexes }),
  fc.record({ type: fc.constant('order'), entries: indexes }),
  fc.record({
    type: fc.constant('match'),
    values: fc.array(fc.option(fc.integer({ min: -1, max: 9 })), { maxLength: 9 }),
  }),
  fc.record({ type: fc.constant('cloze'), gaps: fc.array(text, { maxLength: 9 }) }),
  fc.record({ type: fc.constant('short'), text }),
  fc.record({ type: fc.constant('evidence'), quotation: text }),
  fc.record({ type: fc.constant('argument'), claim: text, quotations: fc.array(text), reasoning: text }),
  fc.record({ type: fc.constant('essay'), text }),
);
const types = Object.keys(exerciseTypes);
const garbage = fc.oneof(
  fc.jsonValue(),
  fc.dictionary(
    fc.constantFrom('type', 'picked', 'entries', 'values', 'gaps', 'text', 'quotation'),
    fc.oneof(fc.constantFrom(...types), fc.jsonValue()),
  ),
);
const many = { seed: 7, numRuns: 100 };

function expectNoLess(one: Exercise, better: unknown, given: unknown): void {
  expect(scoreOf(one, better)).toBeGreaterThanOrEqual(scoreOf(one, given));
}

/** The score, which a rubric does not give here. */
function scoreOf(one: Exercise, given: unknown): number {
  const { score } = gradeExercise(one, given);
  if (score === undefined || !(score >= 0 && score <= 1)) throw new Error(`score ${score}`);
  return score;
}

describe('whatever the exercise', () => {
  it('scores lie from 0 to 1, whatever is answered', () => {
    fc.assert(
      fc.property(exercise, fc.oneof(response, garbage, fc.constant(undefined)), (one, given) => {
        scoreOf(one, given);
      }),
      many,
    );
  });

  it('the key scores 1 and nothing scores 0', () => {
    fc.assert(
      fc.property(exercise, (one) => {
        const key = keyResponse(one);
        if (key) expect(scoreOf(one, key)).toBe(1);
        else expect(one.type === 'choice' && one.options.every(({ right }) => !right)).toBe(true);
        expect(scoreOf(one, emptyResponse(one))).toBe(0);
      }),
      many,
    );
  });

  it('a response to another type, or none at all, counts as empty', () => {
    fc.assert(
      fc.property(exercise, fc.oneof(response, garbage), (one, given) => {
        const type = typeof given === 'object' && given !== null && 'type' in given ? given.type : undefined;
        fc.pre(type !== one.type);
        expect(gradeExercise(one, given)).toEqual(gradeExercise(one, emptyResponse(one)));
      }),
      many,
    );
  });

  it('only a rubric gives points for an argument or an essay', () => {
    const context = gradeContext(parseText('## S\n\nAda Ben Cem Dora.\n').lesson);
    const free: Exercise[] = [
      exerciseOf('argument', 'A').exercise,
      exerciseOf('essay', 'B', 'words=2-3').exercise,
    ];
    fc.assert(
      fc.property(fc.constantFrom(...free), fc.oneof(response, garbage), (one, given) => {
        expect(gradeExercise(one, given, context).score).toBeUndefined();
        expect(keyResponse(one)).toBeUndefined();
      }),
      many,
    );
  });
});

describe('no part that gets better lowers the score', () => {
  it('of a choice', () => {
    fc.assert(
      fc.property(choice, indexes, fc.nat(5), (one, picked, index) => {
        const option = one.options[index];
        // A radio group is never picked from twice.
        const before = one.several ? picked : [];
        const others = before.filter((pick) => pick !== index);
        const after = option?.right ? [...others, index] : others;
        expectNoLess(one, { type: 'choice', picked: after }, { type: 'choice', picked: before });
      }),
      many,
    );
  });

  it('of a match', () => {
    fc.assert(
      fc.property(match, indexes, fc.nat(5), (one, values, row) => {
        const key = keyResponse(one);
        const better = one.rows.map((_, at) =>
          at === row && key?.type === 'match' ? key.values[at] : (values[at] ?? null),
        );
        expectNoLess(one, { type: 'match', values: better }, { type: 'match', values });
      }),
      many,
    );
  });

  it('of a cloze', () => {
    fc.assert(
      fc.property(cloze, fc.array(text, some), fc.nat(5), (one, gaps, gap) => {
        const better = one.gaps.map(({ accepted }, at) =>
          at === gap ? (accepted[1] ?? '') : (gaps[at] ?? ''),
        );
        expectNoLess(one, { type: 'cloze', gaps: better }, { type: 'cloze', gaps });
      }),
      many,
    );
  });

  it('of an order: an entry that is out of place and moved into place raises it', () => {
    fc.assert(
      fc.property(order, fc.integer(), (one, seed) => {
        const entries = presentedOrder(one, seed);
        const { score = 0, parts } = gradeExercise(one, { type: 'order', entries });
        const out = parts.find(({ verdict }) => verdict === 'wrong');
        const kept = entries.filter((index) => index !== out?.index);
        const right = kept.filter((index) => parts[index]?.verdict === 'right' && index < (out?.index ?? 0));
        const moved = kept.toSpliced(kept.indexOf(right.at(-1) ?? -1) + 1, 0, ...(out ? [out.index] : []));
        const after = scoreOf(one, { type: 'order', entries: out ? moved : entries });
        if (score > 0 && score < 1) expect(after).toBeGreaterThan(score);
        else expect(after).toBeGreaterThanOrEqual(score);
      }),
      many,
    );
  });
});

describe('to shuffle changes no score', () => {
  it('of the options of a choice', () => {
    fc.assert(
      fc.property(choice, indexes, fc.integer(), (one, picked, seed) => {
        const shown = presentedOrder(one, seed);
        const shuffled: ChoiceExercise = {
          ...one,
          options: shown.flatMap((index) => one.options[index] ?? []),
        };
        const again = picked.map((index) => (index in one.options ? shown.indexOf(index) : index));
        expect(scoreOf(shuffled, { type: 'choice', picked: again })).toBe(
          scoreOf(one, { type: 'choice', picked }),
        );
      }),
      many,
    );
  });

  it('of the entries of a tie and of the rows of a match', () => {
    fc.assert(
      fc.property(order, fc.integer(), (one, seed) => {
        const entries = presentedOrder(one, seed);
        const turned = { ...one, groups: one.groups.map((group) => group.toReversed()) };
        const from = one.groups.flat();
        const to = turned.groups.flat();
        const again = entries.flatMap((index) => from[index] ?? []).map((entry) => to.indexOf(entry));
        expect(scoreOf(turned, { type: 'order', entries: again })).toBe(
          scoreOf(one, { type: 'order', entries }),
        );
      }),
      many,
    );
    fc.assert(
      fc.property(match, indexes, (one, values) => {
        const turned = { ...one, rows: one.rows.toReversed() };
        const words = rightValues(turned).map(plainText);
        const chosen = one.rows.map((_, row) => rightValues(one)[values[row] ?? -1]);
        const again = chosen.toReversed().map((value) => (value ? words.indexOf(plainText(value)) : null));
        expect(scoreOf(turned, { type: 'match', values: again })).toBe(
          scoreOf(one, { type: 'match', values }),
        );
      }),
      many,
    );
  });
});
