import type { Lesson } from '@marginalia/core';
import type { StudyState } from '@marginalia/core/study';
import * as vscode from 'vscode';
import { say } from '../adapters/say.ts';
import type { LessonLibrary } from '../lessons/lesson-library.ts';
import { inBackground } from '../lifecycle/in-background.ts';
import { logError } from '../lifecycle/log-error.ts';
import { together } from '../lifecycle/together.ts';
import type { LessonPanel } from '../page/lesson-panel.ts';
import { appendOrKeep } from '../record/append-or-keep.ts';
import type { StudyDesk } from '../record/study-desk.ts';
import type { WrittenLessons } from '../record/written-lessons.ts';

/** Its dependencies. */
export interface LessonChangeDeps {
  readonly library: LessonLibrary;
  readonly desk: StudyDesk;
  readonly written: WrittenLessons;
  /** The report of what changed in a lesson. */
  readonly changes: LessonPanel;
  readonly log: vscode.LogOutputChannel;
}

/**
 * Tells a student once, and quietly, that a lesson has changed since they worked on it: when it is opened, and when git
 * or a teacher's share changes it meanwhile. Not while its Markdown is open: that user makes the changes.
 */
export function registerLessonChange(context: LessonChangeDeps): vscode.Disposable {
  const { library, desk, written, log } = context;
  /** Lessons that were compared with the record since this window opened. */
  const opened = new Map<string, { looking: Promise<void> }>();

  const look = async (folder: vscode.Uri): Promise<void> => {
    const { lesson } = await library.open(folder);
    if (!lesson) return;
    const state = await desk.state(lesson.id);
    if (isUntouched(state)) return;
    if (!state.seen?.items)
      await appendOrKeep(desk, { type: 'seen', lesson: lesson.id, items: idsOf(lesson) });
    const { untoldNews } = await import('./lesson-news.ts');
    const print = untoldNews(lesson, state);
    // An author knows what has changed.
    if (print === undefined || written.has(lesson.id)) return;
    await appendOrKeep(desk, { type: 'seen', lesson: lesson.id, told: print });
    // The next check does not wait for the message to be read.
    inBackground(log, 'the report', tell(context, folder, lesson));
  };
  const lookInTurn = (folder: vscode.Uri): void => {
    const entry = opened.get(folder.toString()) ?? { looking: Promise.resolve() };
    opened.set(folder.toString(), entry);
    entry.looking = entry.looking
      .then(() => look(folder))
      .catch((error: unknown) => logError(log, 'what changed in the lesson', error));
  };
  const isWrittenHere = (folder: vscode.Uri): boolean =>
    vscode.workspace.textDocuments.some(
      (document) =>
        !document.isClosed && library.knownFolderOf(document.uri)?.toString() === folder.toString(),
    );

  return together(
    library.onDidSettle(({ folder, snapshot, changed }) => {
      const isKnown = opened.has(folder.toString());
      if (isKnown ? changed && !isWrittenHere(folder) : snapshot) lookInTurn(folder);
    }),
    // A lesson starts to count with the student's first action in it.
    desk.onDidChange(() => {
      for (const folder of opened.keys()) {
        const lesson = library.peek(vscode.Uri.parse(folder))?.lesson;
        const state = lesson && desk.peek(lesson.id);
        if (state && !state.seen?.items && !isUntouched(state)) lookInTurn(vscode.Uri.parse(folder));
      }
    }),
  );
}

function idsOf({ questions, exercises }: Lesson): string[] {
  return [...new Set([...questions, ...exercises].map(({ id }) => id))];
}

function isUntouched({ sections, questions, exercises, highlights, notes }: StudyState): boolean {
  return sections.size + questions.size + exercises.size + highlights.length + notes.length === 0;
}

async function tell({ changes }: LessonChangeDeps, folder: vscode.Uri, { title }: Lesson): Promise<void> {
  const show = vscode.l10n.t('Show Report');
  const chosen = await say(
    'info',
    vscode.l10n.t('“{title}” has changed since you worked on it. All of your work is kept.', { title }),
    show,
  );
  if (chosen === show) changes.show(folder);
}
