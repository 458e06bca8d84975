import { expect, it } from 'vitest';
import { parseLesson } from '../service/parse-lesson.ts';
import { parseText } from '../testing/parse-text.ts';
import { codeLenses } from './code-lenses.ts';

const lesson = `---
title: The flood
---

## The rain
<!-- section id=rain -->

It rained.

### How long?
<!-- exercise id=x-long type=short points=2 -->

<!-- key -->
- forty days

### Why?
<!-- question id=q-why -->
`;
const tasks = `## Who?
<!-- question id=q-who section=rain -->

## Why again?
<!-- question id=q-why section=rain -->
`;
const parsed = parseLesson([
  { path: 'lesson.md', text: lesson },
  { path: 'tasks.md', text: tasks },
]).lesson;

it('stand over the headings of exercises and questions, in the order of the file', () => {
  const places = codeLenses(parsed, 'lesson.md');
  expect(
    places.map((place) => [place.kind, place.kind === 'note' ? place.note.label : place.item.id]),
  ).toEqual([
    ['exercise', 'x-long'],
    ['question', 'q-why'],
  ]);
  expect(places.map(({ span }) => lesson.slice(span.start, span.end))).toEqual(['### How long?', '### Why?']);
});

it('are those of one file, and of two items with one id only the first has one', () => {
  expect(codeLenses(parsed, 'tasks.md').map((place) => place.kind !== 'note' && place.item.title)).toEqual([
    'Who?',
  ]);
  expect(codeLenses(parsed, 'reference.yaml')).toEqual([]);
});

it('stand over notes, but not over one whose label another has', () => {
  const { lesson: noted } = parseText('A[^a] B[^a].\n\n[^a]: First.\n\n[^a]: Again.\n\n[^b]: Uncited.\n');
  const places = codeLenses(noted, 'lesson.md');
  expect(
    places.map((place) => place.kind === 'note' && [place.note.label, place.note.markers.length]),
  ).toEqual([
    ['a', 2],
    ['b', 0],
  ]);
});
