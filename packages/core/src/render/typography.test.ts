import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growth } from '../testing/growth.ts';
import { createSetter, typeset, typesetText } from './typography.ts';

const set = (text: string, language = 'en'): string => typesetText(text, language);

describe('a text as it is set', () => {
  it.each([
    [`He said "may", not "must".`, 'He said “may”, not “must”.'],
    [`"Khlevniuk's book" (the "second")`, '“Khlevniuk’s book” (the “second”)'],
    [`She said "he called it 'a bet' once."`, 'She said “he called it ‘a bet’ once.”'],
    [`the students' work in the '50s and the 1950's`, 'the students’ work in the ’50s and the 1950’s'],
    [`a board of 6" and 5'`, `a board of 6" and 5'`],
    [`1948-1952, pages 6-7, 1950-51`, '1948–1952, pages 6–7, 1950–51'],
    [`1950-06-25, T-34-85, 0-306-40615-2, well-known`, '1950-06-25, T-34-85, 0-306-40615-2, well-known'],
    ['a bet - a large one', 'a bet – a large one'],
    ['33 % of all', '33% of all'],
  ])('is set for English: %s', (text, shown) => {
    expect(set(text)).toBe(shown);
  });

  it.each([
    ['de', '„Das ist’s“, 33 %'],
    ['de-CH', '«Das ist’s», 33 %'],
    ['fr', '«\u202FDas ist’s\u202F», 33 %'],
    ['sv-SE', '”Das ist’s”, 33 %'],
    ['ja', `"Das ist's", 33 %`],
  ])('has the quotes of its language: %s', (language, shown) => {
    expect(set(`"Das ist's", 33 %`, language)).toBe(shown);
  });

  it('takes no longer than in proportion to the text, however many quotes are open', async () => {
    const { linear, small, large } = await growth(
      (size) => " 'a".repeat(size),
      (text) => typeset(text, 'en'),
      1000,
    );
    expect([linear, small, large]).toEqual([true, small, large]);
  });

  it('has a letter for each letter, whatever is written', () => {
    const pieces = fc.constantFrom('"', "'", ' ', '-', '1', '50', 'a', 'é', '(', ')', '%', '\n', '“', '😀');
    fc.assert(
      fc.property(fc.array(pieces), fc.constantFrom('en', 'de', 'fr', 'ru', 'xx'), (parts, language) => {
        const text = parts.join('');
        const setter = createSetter(typeset(text, language));
        const half = Math.floor(text.length / 2);
        expect(setter.show(text.slice(0, half), 0) + setter.show(text.slice(half), half)).toBe(
          set(text, language),
        );
        expect(set(text, language).replace(/\s/g, '')).toHaveLength(text.replace(/\s/g, '').length);
      }),
      { seed: 7 },
    );
  });
});
