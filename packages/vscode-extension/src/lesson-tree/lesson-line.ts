import { progress } from '@marginalia/core/study';
import * as vscode from 'vscode';
import type { CurrentLesson } from '../lessons/current-lesson.ts';
import type { LessonLibrary } from '../lessons/lesson-library.ts';
import type { StudyDesk } from '../record/study-desk.ts';

/** Its dependencies. */
export interface LessonLineDeps {
  readonly library: LessonLibrary;
  readonly current: CurrentLesson;
  readonly desk: StudyDesk;
}

/**
 * Describes a lesson for the list: its title, the student's progress, and what is due.
 *
 * @param isRead whether the lesson may be read for this
 */
export async function lessonLine(
  { current, desk, library }: LessonLineDeps,
  folder: vscode.Uri,
  isRead: boolean,
): Promise<vscode.TreeItem> {
  const item = new vscode.TreeItem(folder.path.split('/').at(-1) ?? '');
  item.id = folder.toString();
  item.iconPath = new vscode.ThemeIcon(
    folder.toString() === current.folder?.toString() ? 'book' : 'notebook',
  );
  item.command = {
    command: 'marginalia.openLesson',
    title: vscode.l10n.t('Open Lesson'),
    arguments: [folder],
  };
  const lesson = isRead ? (await library.open(folder).catch(() => undefined))?.lesson : undefined;
  if (!lesson) return item;
  const state = await desk.state(lesson.id).catch(() => desk.peek(lesson.id));
  const { whole, due } = progress(lesson, state, Date.now());
  const count = due.filter(({ at }) => at <= Date.now()).length;
  const facts = [
    vscode.l10n.t('Sections read: {done} of {total}', { ...whole.read }),
    vscode.l10n.t('Exercises tried: {done} of {total}', { ...whole.attempted }),
    ...(count > 0 ? [vscode.l10n.t('Due for review: {count}', { count })] : []),
  ];
  item.label = lesson.title;
  item.description = [
    `${whole.attempted.done}/${whole.attempted.total}`,
    ...(count > 0 ? [vscode.l10n.t('{count} due', { count })] : []),
  ].join(' · ');
  item.tooltip = [lesson.title, ...facts].join('\n');
  item.accessibilityInformation = { label: [lesson.title, ...facts].join(', ') };
  return item;
}
