import { expect, it } from 'vitest';
import { cursorText } from './cursor.ts';

it('finds the caret and the places, and takes their signs out', () => {
  const found = cursorText({ 'lesson.md': 'One «two» thr|ee', 'more.md': '«four»' });
  expect(found.files).toEqual({ 'lesson.md': 'One two three', 'more.md': 'four' });
  expect([found.file, found.offset]).toEqual(['lesson.md', 11]);
  expect(found.places.map(found.source)).toEqual(['two', 'four']);
});

it('leaves the bars of a table alone where the caret is written otherwise', () => {
  expect(cursorText({ 'lesson.md': '| a ‸|' })).toMatchObject({
    files: { 'lesson.md': '| a |' },
    offset: 4,
  });
});
