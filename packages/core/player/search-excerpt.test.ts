import { expect, it } from 'vitest';
import { searchWords } from '../src/site/search-words.ts';
import { excerptOf } from './search-excerpt.ts';

const marked = (text: string, words: string, found: readonly string[] = []): string => {
  const { before, match, after } = excerptOf(text, searchWords(words), found);
  return `${before}[${match}]${after}`;
};

it.each([
  ['It rained for forty days.', 'FORTY', [], 'It rained for [forty] days.'],
  ['It rained for forty days.', 'fort', ['forty'], 'It rained for [forty] days.'],
  ['L’été dernier', 'ete', [], 'L’[été] dernier'],
  ['昨日、朝鮮戦争が始まった。', '戦争', [], '昨日、朝鮮[戦争]が始まった。'],
  ['昨日、朝鮮戦争が始まった。', '朝鮮戦争', [], '昨日、[朝鮮戦争]が始まった。'],
  ['Nothing of it.', 'title', [], '[]Nothing of it.'],
])('marks what was found in %s', (text, words, found, shown) => {
  expect(marked(text, words, found)).toBe(shown);
});

it('cuts long texts between words', () => {
  const long = `${'before '.repeat(50)}here ${'after '.repeat(50)}`;
  const { before, match, after } = excerptOf(long, ['here'], []);
  expect([before, match]).toEqual(['… before before before before before ', 'here']);
  expect(after.length).toBeLessThan(130);
});
