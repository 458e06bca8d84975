import { expect, it } from 'vitest';
import { printable } from './printable.ts';

it.each([
  ['ends tabs where a terminal would', 'a\tb\t한\tc', 'a   b   한  c'],
  ['keeps accents that join the letter before them', 'e\u0301', 'e\u0301'],
  ['shows what would set a colour', '\x1b[31mred\x07', '␛[31mred␇'],
  ['shows what would turn the direction of writing', 'a\u202eb', 'a\ufffdb'],
])('%s', (_name, text, shown) => {
  expect(printable(text)).toBe(shown);
});

it('counts tabs from where the text begins', () => {
  expect(printable('\tx', 3)).toBe(' x');
});
