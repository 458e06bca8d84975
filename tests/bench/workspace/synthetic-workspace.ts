import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { syntheticLesson } from '../synthetic-lesson.ts';

const BYTES = 7_800;
const PER_COURSE = 250;

/** Writes lessons of about 8 KB, each in its folder, 250 to a course. The same number gives the same lessons. */
export function writeSyntheticWorkspace(folder: string, lessons: number): void {
  // A package of its own, so that what is kept between two runs is kept in here.
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  for (let lesson = 0; lesson < lessons; lesson++) {
    const own = join(folder, courseOf(lesson), `lesson-${digits(lesson)}`);
    mkdirSync(own, { recursive: true });
    writeFileSync(join(own, 'lesson.md'), syntheticLesson(BYTES, 1000 + lesson));
  }
}

/** Folders, relative to the workspace, that hold the first so many lessons. */
export function coursesOf(lessons: number): string[] {
  return Array.from({ length: Math.ceil(lessons / PER_COURSE) }, (_, course) =>
    courseOf(course * PER_COURSE),
  );
}

const courseOf = (lesson: number): string => `course-${digits(Math.floor(lesson / PER_COURSE))}`;

const digits = (number: number): string => String(number).padStart(5, '0');
