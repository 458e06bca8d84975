import type { Lesson, Span } from '@marginalia/core';
import { folderBeside } from '@marginalia/core/course';
import {
  type BegunLink,
  boldMarkdown,
  type CompletionItem,
  completeNeighbour,
  escapeMarkdown,
  joinMarkdown,
  type SafeMarkdown,
} from '@marginalia/core/language';
import { neighbourLink } from '@marginalia/core/render';
import * as vscode from 'vscode';
import type { LessonOfCourse } from './course-folder.ts';
import type { Courses } from './courses.ts';
import type { FollowedCourse } from './followed-course.ts';

/** Completes a link of a lesson with the other lessons of its course; nothing if it is in none. */
export async function neighbourItems(
  courses: Courses,
  lesson: vscode.Uri,
  begun: BegunLink,
): Promise<CompletionItem[]> {
  const [course] = await courses.above(lesson);
  if (!course) return [];
  const { lessons } = await course.folder.content();
  const target = begun.typed.includes('#')
    ? await targetOf(course, lesson, begun.typed, begun.span.file)
    : undefined;
  return completeNeighbour(begun, folderIn(course, lesson), lessons, target?.lesson);
}

/** Returns the title of the lesson that the link at an offset leads to, with that of its section. */
export async function neighbourHover(
  courses: Courses,
  folder: vscode.Uri,
  lesson: Lesson,
  file: string,
  offset: number,
): Promise<{ readonly span: Span; readonly markdown: SafeMarkdown } | undefined> {
  const link = lesson.links.find(
    ({ span }) => span.file === file && span.start <= offset && offset < span.end,
  );
  const [course] = link && neighbourLink(link.href, file) ? await courses.above(folder) : [];
  const target = course && link && (await targetOf(course, folder, link.href, file));
  if (!target) return undefined;
  const section = target.lesson.sections.find(({ id }) => id === target.anchor);
  const words = [
    boldMarkdown(target.of.title),
    ...(section ? [escapeMarkdown(section.title)] : []),
    ...(target.of.draft ? [escapeMarkdown(vscode.l10n.t('Draft'))] : []),
  ];
  return { span: link.span, markdown: joinMarkdown(words, ' · ') };
}

interface Target {
  readonly of: LessonOfCourse;
  readonly lesson: Lesson;
  readonly anchor: string;
}

/** The lesson of a course that a link leads to; `undefined` if it has none there. */
async function targetOf(
  course: FollowedCourse,
  from: vscode.Uri,
  href: string,
  file: string,
): Promise<Target | undefined> {
  const link = neighbourLink(href, file);
  if (!link) return undefined;
  const folder = folderBeside(folderIn(course, from), link.folder);
  const { lessons } = await course.folder.content();
  const of = lessons.find((one) => one.folder === folder);
  const lesson = of && (await course.folder.lesson(folder));
  return of && lesson && { of, lesson, anchor: link.anchor };
}

/** The folder of a lesson, relative to that of its course. */
const folderIn = ({ uri }: FollowedCourse, lesson: vscode.Uri): string =>
  lesson.path.slice(uri.path.replace(/\/$/, '').length + 1);
