import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseLesson } from '../service/parse-lesson.ts';
import { anyText } from '../testing/any-text.ts';
import { lessonId } from '../text/lesson-id.ts';
import { newLesson } from './new-lesson.ts';

const parse = (files: ReturnType<typeof newLesson>) =>
  parseLesson(files, { folder: 'flood', paths: files.map(({ path }) => path) });

it('checks clean and holds one of everything', () => {
  const { lesson, diagnostics } = parse(newLesson({ title: 'The flood', id: 'the-flood' }));
  expect(diagnostics).toEqual([]);
  expect(lesson).toMatchObject({ id: 'the-flood', title: 'The flood', frontMatter: { language: 'en' } });
  expect(lesson.notes.map(({ markers }) => markers.length)).toEqual([1, 1]);
  expect([lesson.sections, lesson.questions, lesson.exercises].map(({ length }) => length)).toEqual([
    2, 1, 1,
  ]);
});

it('keeps every title on one line, whatever signs are in it', () => {
  const words = anyText({ minLength: 1 }).map((text) => `T${text}`.replace(/[\p{C}\s]+/gu, ' ').trim());
  fc.assert(
    fc.property(words, (title) => {
      const { lesson, diagnostics } = parse(newLesson({ title, id: 'a' }));
      expect(lesson.title).toBe(title);
      expect(diagnostics).toEqual([]);
    }),
  );
});

it.each([
  ['The Flood', 'the-flood'],
  ['koreanWar1950', 'korean-war1950'],
  ['Été à la mer', 'ete-a-la-mer'],
  ['한국전쟁', 'lesson'],
])('makes the id of %s', (name, id) => {
  expect(lessonId(name, 'lesson')).toBe(id);
});
