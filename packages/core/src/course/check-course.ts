import { diagnosticOf } from '../check/rule.ts';
import { rulesById } from '../check/rules.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Values } from '../model/problem.ts';
import { nearestWord } from '../text/nearest-word.ts';
import type { Course } from './course.ts';
import { type CourseLesson, courseLessons } from './course-lessons.ts';
import type { ThemeProblem } from './theme-problems.ts';

/** What a course is checked against. */
export interface CourseSurroundings {
  /** The lessons in its folder and below. */
  readonly lessons: readonly CourseLesson[];
  /** What is wrong with its theme; `undefined` if the folder has no such file. */
  readonly theme?: readonly ThemeProblem[] | undefined;
}

/** Checks what a course names against its folder. */
export function checkCourse(course: Course, { lessons, theme }: CourseSurroundings): Diagnostic[] {
  const { missing, repeated, unlisted } = courseLessons(course, lessons);
  const names = lessons.flatMap(({ folder, id }) => [...new Set([folder, id])]);
  return [
    ...missing.map(({ name, span }) =>
      diagnosticOf(rulesById['course-lesson-missing'], span, { name, ...near(name, names) }),
    ),
    ...repeated.map(({ name, span }) => diagnosticOf(rulesById['course-lesson-repeated'], span, { name })),
    ...unlisted.map(({ folder }) =>
      diagnosticOf(rulesById['course-lesson-unlisted'], course.head, { folder }),
    ),
    ...themeDiagnostics(course, theme),
  ];
}

const near = (name: string, names: readonly string[]): Values => {
  const { nearest } = nearestWord(name, names);
  return nearest === undefined ? {} : { nearest };
};

function themeDiagnostics({ theme }: Course, problems: readonly ThemeProblem[] | undefined): Diagnostic[] {
  if (!theme) return [];
  const { name: path, span } = theme;
  const broken = (problem: string, at = span): Diagnostic =>
    diagnosticOf(rulesById['course-theme'], at, { path, problem });
  if (themePath(path) === undefined) return [broken('it must be a CSS file in the folder of the course.')];
  if (!problems) return [broken('there is no such file.')];
  return problems.map(({ problem, start, end }) => broken(problem, { file: path, start, end }));
}

/** The path of a theme in the folder of its course; `undefined` if it leads out of it or is no style sheet. */
export function themePath(written: string): string | undefined {
  const steps = written.split('/');
  const plain = steps.every((step) => /^[^\\:.\s][^\\:]*$/.test(step));
  return plain && /\.css$/i.test(written) ? written : undefined;
}
