import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growth } from '../testing/growth.ts';
import { linearPattern } from './linear-pattern.ts';

const atom = fc.constantFrom(
  'a',
  'b',
  'é',
  '.',
  '[ab]',
  '[^a]',
  '[a-cé]',
  '\\d',
  '\\w',
  '\\.',
  '\\u{61}',
  '^',
  '$',
);
const { pattern } = fc.letrec<{ pattern: string; piece: string }>((tie) => ({
  piece: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    atom,
    fc
      .tuple(
        fc.constantFrom('(', '(?:'),
        tie('pattern'),
        fc.constantFrom('', '?', '*', '+', '{2}', '{0,2}', '{1,}', '+?'),
      )
      .map(([open, inner, times]) => `${open}${inner})${times}`),
    fc
      .tuple(
        fc.constantFrom('a', 'b', '[ab]', '.'),
        fc.constantFrom('?', '*', '+', '{2}', '{0,3}', '{1,}', '*?'),
      )
      .map((both) => both.join('')),
  ),
  pattern: fc
    .array(
      fc.array(tie('piece'), { maxLength: 4 }).map((pieces) => pieces.join('')),
      {
        minLength: 1,
        maxLength: 3,
      },
    )
    .map((options) => options.join('|')),
}));
const text = fc.string({ unit: fc.constantFrom('a', 'b', 'A', 'É', '1', '.', '😀'), maxLength: 6 });

describe('a pattern', () => {
  it('matches what RegExp matches', () => {
    fc.assert(
      fc.property(pattern, fc.array(text, { minLength: 5, maxLength: 5 }), (source, texts) => {
        const { problem, matches, example } = linearPattern(source);
        fc.pre(source.length < 60);
        expect(problem).toBeUndefined();
        const expected = new RegExp(`^(?:${source})$`, 'iu');
        for (const one of [...texts, example ?? ''])
          expect([source, one, matches(one)]).toEqual([source, one, expected.test(one)]);
        if (example !== undefined) expect(matches(example)).toBe(true);
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it.each([
    ['(a+)+$', '!', false],
    ['(a+)+$', '', true],
    ['(a|a)*b', '', false],
    ['(.*)*,(.*)*', '', false],
  ])(
    '%s takes time in proportion to the letters, where RegExp would need longer than the universe is old',
    async (source, end, expected) => {
      const { matches } = linearPattern(source);
      const make = (size: number) => 'a'.repeat(size) + end;
      expect(matches(make(100_000))).toBe(expected);
      expect(await growth(make, matches, 25_000)).toMatchObject({ linear: true });
    },
  );

  it.each([
    ['Se?oul( city)?', 'Seoul city'],
    ['\\d{2,4}', '00'],
    ['[^a-z]x|y', '0x'],
    ['\\p{Script=Greek}+', undefined],
    ['[Α-Ω]+', 'Α'],
    ['a$b', undefined],
    ['(ab){0}c', 'c'],
    ['(a{400}){0}', ''],
  ])('%s has the example %s', (source, example) => {
    const found = linearPattern(source);
    expect(found.problem).toBeUndefined();
    expect(found.example).toBe(example);
  });

  it.each([
    ['Seo(ul', 'a bracket is not closed.'],
    ['Seo[ul', 'a bracket is not closed.'],
    ['Seoul)', 'a closing bracket has no opening bracket.'],
    ['*a', 'a repetition has nothing to repeat.'],
    ['a**', 'a repetition has nothing to repeat.'],
    ['a|+', 'a repetition has nothing to repeat.'],
    ['a{3,2}', 'the smaller number must come first in {…}.'],
    ['(?=a)a', 'it uses lookaround or a named group, which begin with (?.'],
    ['(?<n>a)', 'it uses lookaround or a named group, which begin with (?.'],
    ['(a)\\1', '\\1 (a reference back to a group) is not supported.'],
    ['\\ba', '\\b (word boundary) is not supported.'],
    ['[z-a]', '[z-a] is not supported.'],
    ['\\y', '\\y is not supported.'],
    ['a\\', '\\ is not supported.'],
    ['((a{99}){99}){99}', 'it repeats too much.'],
    ['(((){9999}){9999}){9999}', 'it repeats too much.'],
    ['(((a{9999}){9999}){9999}){0}', 'it repeats too much.'],
    ['(?:((a{9999}){9999}){9999}){0,0}b', 'it repeats too much.'],
    ['((((((((((a{9}){9}){9}){9}){9}){9}){9}){9}){9}){9}){0}', 'it repeats too much.'],
    ['('.repeat(600), 'it is longer than 500 characters.'],
  ])('%s is refused: %s', (source, problem) => {
    expect(linearPattern(source).problem).toBe(problem);
    expect(linearPattern(source).matches(source)).toBe(false);
  });

  it('is refused or matched, whatever it is made of', () => {
    const noise = fc.string({ unit: fc.constantFrom(...'ab\\()[]{}?*+|^$.,-1p😀\ud800'), maxLength: 30 });
    fc.assert(
      fc.property(noise, text, (source, answer) => {
        const { problem, matches } = linearPattern(source);
        if (matches(answer)) expect(problem).toBeUndefined();
      }),
      { seed: 7, numRuns: 4000 },
    );
  });

  const repeated = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 6, depthSize: 'max' },
      fc.constantFrom('a', 'b', '.', '[a-c]', '\\d', '', '^'),
      fc.tuple(tie('node'), tie('node')).map(([a, b]) => `(${a}|${b})`),
      fc
        .tuple(
          tie('node'),
          fc.constantFrom('*', '+', '?', '{0}', '{0,0}', '{2,5}', '{0,40}', '{9999}', '{3,}'),
        )
        .map(([inner, times]) => `(${inner})${times}`),
    ),
  })).node;

  it('is refused or matched, however its repetitions are nested', () => {
    fc.assert(
      fc.property(repeated, (source) => {
        const { problem, size, example } = linearPattern(source);
        expect(problem === undefined ? size : 0).toBeLessThanOrEqual(1000);
        expect(example?.length ?? 0).toBeLessThanOrEqual(1000);
      }),
      { seed: 7, numRuns: 4000 },
    );
  });
});
