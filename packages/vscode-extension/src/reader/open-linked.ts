import { type LinkedPlace, readOpenLink } from '@marginalia/core/desk';
import * as vscode from 'vscode';
import { ask, say } from '../adapters/say.ts';
import { findLessons } from '../lessons/find-lessons.ts';
import type { LessonLibrary } from '../lessons/lesson-library.ts';
import { showLesson } from './commands/show-lesson.ts';
import type { ReaderDeps } from './register-reader.ts';

/** Opens the lesson of a link if it is in this window and the student agrees; nothing else. */
export async function openLinked(context: ReaderDeps, path: string, query: string): Promise<void> {
  const place = readOpenLink(path, query);
  if (!place) {
    await say('warning', vscode.l10n.t('This link does not lead to a lesson, so nothing was opened.'));
    return;
  }
  const found = await lessonOf(context.library, place);
  if (!found) {
    await say(
      'info',
      vscode.l10n.t(
        'The lesson of this link is not in this window. Open the folder that contains it, then follow the link again.',
      ),
    );
    return;
  }
  const { folder, title, section } = found;
  const open = vscode.l10n.t('Open');
  const answer = await ask(
    vscode.l10n.t('Open “{title}”?', { title }),
    vscode.l10n.t('A link from outside VS Code leads to this lesson of your workspace.'),
    open,
  );
  if (answer !== open) return;
  await showLesson(context, folder);
  if (section !== undefined) await context.readers.reveal(folder, { kind: 'section', id: section });
}

/** The lesson of the workspace with that id, and the section if it has one of that id. */
async function lessonOf(
  library: LessonLibrary,
  place: LinkedPlace,
): Promise<
  { readonly folder: vscode.Uri; readonly title: string; readonly section: string | undefined } | undefined
> {
  for (const folder of await findLessons()) {
    const snapshot = await library.open(folder).catch(() => undefined);
    const lesson = snapshot?.lesson;
    if (lesson?.id !== place.lesson) continue;
    const section = lesson.sections.find(({ id }) => id === place.section);
    return { folder, title: lesson.title, section: section?.id };
  }
  return undefined;
}
