import { expect, it } from 'vitest';
import { applyEdits } from './text-edit.ts';

const edit = (start: number, end: number, text: string) => ({
  span: { file: 'lesson.md', start, end },
  text,
});

it.each([
  ['nothing', [], 'abc'],
  ['edits in any order', [edit(2, 3, 'C'), edit(0, 1, 'A')], 'AbC'],
  ['two at one place in their order', [edit(1, 1, 'x'), edit(1, 1, 'y')], 'axybc'],
  ['the first of two that overlap', [edit(1, 3, '!'), edit(0, 2, '?')], '?c'],
])('applies %s', (_what, edits, after) => {
  expect(applyEdits('abc', edits)).toBe(after);
});
