import fc from 'fast-check';
import { expect, it } from 'vitest';
import { searchWords } from './search-words.ts';

it.each([
  ['The Flood’s end, 1950.', ['the', 'flood', 's', 'end', '1950']],
  ['Ünïcode ÉTÉ Ångström Любой Ёлка', ['unicode', 'ete', 'angstrom', 'любои', 'елка']],
  ['朝鮮戦争', ['朝鮮', '鮮戦', '戦争']],
  ['「ガス」とは？', ['ガス', 'とは']],
  ['水', ['水']],
  ['한국전쟁은 1950년', ['한국전쟁은', '1950년']],
  ['1950年6月', ['1950', '年', '6', '月']],
  ['ประเทศ', ['ปร', 'ระ', 'ะเ', 'เท', 'ทศ']],
  ['…—!', []],
])('finds the words of %s', (text, words) => {
  expect(searchWords(text)).toEqual(words);
});

it('finds any two neighbouring letters of a text without blanks, wherever they stand in it', () => {
  const run = fc.array(fc.constantFrom(...'朝鮮戦争の始まりガス'), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(run, fc.nat(), (letters, at) => {
      const from = at % (letters.length - 1);
      const asked = searchWords(letters.slice(from, from + 2).join(''));
      expect(searchWords(letters.join(''))).toEqual(expect.arrayContaining(asked));
    }),
  );
});
