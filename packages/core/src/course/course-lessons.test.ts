import { expect, it } from 'vitest';
import { courseLessons } from './course-lessons.ts';
import { readCourse } from './read-course.ts';

const lessons = [
  { folder: 'flood', id: 'flood' },
  { folder: 'unit-2/rain', id: 'rain' },
  { folder: 'snow', id: 'winter' },
  // Its id is the folder of another.
  { folder: 'ice', id: 'snow' },
];

function put(yaml: string) {
  const { inOrder, drafts, missing, repeated, unlisted } = courseLessons(
    readCourse(`title: T\n${yaml}`).course,
    lessons,
  );
  const folders = (list: Iterable<{ folder: string }>) => [...list].map(({ folder }) => folder);
  return {
    inOrder: folders(inOrder),
    drafts: folders(drafts),
    unlisted: folders(unlisted),
    missing: missing.map(({ name }) => name),
    repeated: repeated.map(({ name }) => name),
  };
}

it('puts lessons in order, by folder before id, and the others after them by folder', () => {
  expect(put('order: [rain, ./snow/]\n')).toEqual({
    inOrder: ['unit-2/rain', 'snow', 'flood', 'ice'],
    drafts: [],
    unlisted: ['flood', 'ice'],
    missing: [],
    repeated: [],
  });
});

it('has all by folder without an order, and forgets none then', () => {
  expect(put('drafts: [winter, hail]\n')).toEqual({
    inOrder: ['flood', 'ice', 'snow', 'unit-2/rain'],
    drafts: ['snow'],
    unlisted: [],
    missing: ['hail'],
    repeated: [],
  });
});

it('takes the first of two names of one lesson, and a draft for one that is named', () => {
  expect(put('order: [unit-2/rain, rain, ../flood]\ndrafts: [ice]\n')).toEqual({
    inOrder: ['unit-2/rain', 'flood', 'ice', 'snow'],
    drafts: ['ice'],
    unlisted: ['flood', 'snow'],
    missing: ['../flood'],
    repeated: ['rain'],
  });
});

it('misses no lesson in the order that says itself that it is a draft', () => {
  const { course } = readCourse('title: T\norder: [flood]\n');
  const own = [
    { folder: 'flood', id: 'flood' },
    { folder: 'ice', id: 'ice', draft: true },
  ];
  expect(courseLessons(course, own).unlisted).toEqual([]);
});
