import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { syntheticLesson } from '../synthetic-lesson.ts';

const BYTES = 7_800;
const PER_COURSE = 50;

/** Writes lessons of about 8 KB, each in its folder, 50 to a course. The same number gives the same lessons. */
export function writeSyntheticWorkspace(folder: string, lessons: number): void {
  mkdirSync(folder, { recursive: true });
  // A package of its own, so that what is kept between two runs is kept in here.
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  for (let lesson = 0; lesson < lessons; lesson++) {
    const own = join(folder, folderOf(lesson));
    mkdirSync(own, { recursive: true });
    writeFileSync(join(own, 'lesson.md'), syntheticLesson(BYTES, 1000 + lesson));
  }
}

/** Folders, relative to the workspace, that hold the first so many lessons: courses, and lessons of one that is not full. */
export function foldersOf(lessons: number): string[] {
  const courses = Math.floor(lessons / PER_COURSE);
  return [
    ...Array.from({ length: courses }, (_, course) => courseOf(course * PER_COURSE)),
    ...Array.from({ length: lessons % PER_COURSE }, (_, rest) => folderOf(courses * PER_COURSE + rest)),
  ];
}

const folderOf = (lesson: number): string => join(courseOf(lesson), `lesson-${digits(lesson)}`);

const courseOf = (lesson: number): string => `course-${digits(Math.floor(lesson / PER_COURSE))}`;

const digits = (number: number): string => String(number).padStart(5, '0');
