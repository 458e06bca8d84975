import { expect, it } from 'vitest';
import { paragraphNumbers } from './paragraph-numbers.ts';

it.each([
  [[], ''],
  [[7], '¶ 7'],
  [[7, 8, 9, 10], '¶ 7–10'],
  [[2, 7, 8, 12], '¶ 2, 7–8, 12'],
])('cites the paragraphs %j', (numbers, cited) => {
  expect(paragraphNumbers(numbers)).toBe(cited);
});
