import { expect, it } from 'vitest';
import { foldingRanges } from '../index.ts';
import { parseText } from '../testing/parse-text.ts';

const text = `---
title: T
---

## A
<!-- section id=a -->

Text.[^1]

### Q
<!-- question id=q -->

Why?

> [!TIP]
> A hint
> of two lines.

<!-- key -->

Because.

## B

[^1]: N.

    More.

[^2]: N.

    More.

Text.

[^3]: Alone.

    More.
`;
const { lesson } = parseText({ 'lesson.md': text });
const line = (offset: number) => text.slice(0, offset).split('\n').length;

it('folds front matter, sections, items with their hints and keys, and notes', () => {
  expect(
    foldingRanges(lesson, 'lesson.md').map(({ kind, start, end }) => [kind, line(start), line(end)]),
  ).toEqual([
    ['front-matter', 1, 3],
    ['section', 5, 21],
    ['item', 10, 21],
    ['hint', 15, 17],
    ['key', 19, 21],
    ['section', 23, 37],
    ['notes', 25, 31],
    ['note', 29, 31],
    ['note', 35, 37],
  ]);
});

it('finds nothing in a file that is not there', () => {
  expect(foldingRanges(lesson, 'other.md')).toEqual([]);
});
