import { expect, it } from 'vitest';
import { orderParts } from './order-parts.ts';

const paths = (names: readonly string[], listed: readonly string[] = []) =>
  orderParts(
    names.map((path) => ({ path })),
    listed,
  ).parts.map(({ path }) => path);

it('puts the listed parts first and the others behind them by name', () => {
  expect(paths(['b.md', 'a.md', 'lesson.md', 'c.md'], ['c.md'])).toEqual(['c.md', 'a.md', 'b.md']);
});

it('leaves out what is about the folder', () => {
  expect(
    paths(['README.md', 'Readme.md', 'readme.md', 'TODO.md', 'LICENSE.md', 'CODE_OF_CONDUCT.md', 'a.md']),
  ).toEqual(['a.md']);
});

it('takes what is listed all the same, and what only begins with capitals', () => {
  expect(paths(['README.md', 'TheEnd.md', 'Questions.md'], ['README.md'])).toEqual([
    'README.md',
    'Questions.md',
    'TheEnd.md',
  ]);
});
