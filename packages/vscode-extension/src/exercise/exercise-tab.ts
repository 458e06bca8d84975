import type { Queue } from '@marginalia/core/desk';
import * as vscode from 'vscode';
import type { CurrentLesson } from '../lessons/current-lesson.ts';
import type { LessonLibrary } from '../lessons/lesson-library.ts';
import { exerciseColumn } from '../page/free-column.ts';
import type { LivePanel } from '../page/live-page.ts';
import type { PageText } from '../page/page-html.ts';
import type { Pages } from '../page/pages.ts';
import { readPageText } from '../page/read-page-text.ts';
import type { PassageSelect } from '../reader/passage-select.ts';
import type { Readers } from '../reader/readers.ts';
import type { StudyDesk } from '../record/study-desk.ts';
import type { WorkbookDesk } from '../record/workbook/workbook-desk.ts';
import type { ExerciseTabSession } from './exercise-tab-session.ts';
import { selectWords } from './select-words.ts';

/** Its dependencies. */
export interface ExercisesDeps {
  readonly library: LessonLibrary;
  readonly current: CurrentLesson;
  readonly pages: Pages;
  readonly readers: Readers;
  readonly desk: StudyDesk;
  readonly workbook: WorkbookDesk;
  readonly passageSelect: PassageSelect;
  readonly log: vscode.LogOutputChannel;
  /** The extension's own folder. */
  readonly extensionUri: vscode.Uri;
}

const PANEL = 'marginalia.exercise';

/** The exercise view: one tab, which shows one exercise after another. */
export interface ExerciseView {
  /**
   * Shows an exercise in the tab, opening it if needed.
   *
   * @param queue its queue; the whole lesson if missing
   */
  run(folder: vscode.Uri, exercise: string, queue?: Queue): Promise<void>;
  /** Starts an exercise from the student's current reader: an evidence exercise right there, any other in the tab. */
  runFromReader(folder: vscode.Uri, exercise: string): Promise<void>;
}

/** Creates the view and restores its tab after the window is reloaded. */
export function registerExercises(context: ExercisesDeps): ExerciseView & vscode.Disposable {
  const view = createExerciseTab(context, PANEL);
  const reviving = context.pages.revive(PANEL, async (panel, state) => {
    const adopted = view.adopt(panel);
    const { parseExerciseState } = await import('./exercise-state.ts');
    const { lesson, exercise, resume } = parseExerciseState(state) ?? {};
    const session = await adopted;
    if (lesson === undefined || exercise === undefined) panel.dispose();
    else await session.show(vscode.Uri.parse(lesson), exercise, resume?.queue, resume);
  });
  return { ...view, dispose: () => reviving.dispose() };
}

/**
 * A tab that shows one exercise after another.
 *
 * @param type of its panel
 *
 * @param label for a preview, the note at the foot of its page
 */
export function createExerciseTab(
  context: ExercisesDeps,
  type: string,
  label?: string,
): ExerciseView & { adopt(panel: LivePanel): Promise<ExerciseTabSession> } {
  let open: { readonly panel: LivePanel; readonly session: Promise<ExerciseTabSession> } | undefined;
  let text: Promise<PageText> | undefined;
  const pageText = (): Promise<PageText> => {
    text ??= readPageText(context.extensionUri, 'exercise');
    return text;
  };
  const start = async (panel: LivePanel): Promise<ExerciseTabSession> => {
    // Grading and review dates load with the first exercise.
    const [{ createExerciseTabSession }, text] = await Promise.all([
      import('./exercise-tab-session.ts'),
      pageText(),
    ]);
    const session = createExerciseTabSession(panel, context, text, label);
    panel.own(session);
    return session;
  };
  /** At once, before anything is loaded: starting a second exercise meanwhile must find this tab. */
  const adopt = (panel: LivePanel): Promise<ExerciseTabSession> => {
    const session = start(panel).catch((error: unknown) => {
      // The next start tries again.
      text = undefined;
      panel.dispose();
      throw error;
    });
    open = { panel, session };
    panel.own({
      dispose: () => {
        if (open?.panel === panel) open = undefined;
      },
    });
    return session;
  };
  const session = (folder: vscode.Uri): Promise<ExerciseTabSession> =>
    open?.session ?? adopt(context.pages.open(type, 'Marginalia', exerciseColumn(), folder));
  /** The exercise first: the window would bring the tab to the front before it passes on what comes after. */
  const show = async (...exercise: Parameters<ExerciseTabSession['show']>): Promise<ExerciseTabSession> => {
    const known = open?.panel;
    const shown = await session(exercise[0]);
    const showing = shown.show(...exercise);
    known?.reveal();
    await showing;
    return shown;
  };
  return {
    adopt,
    async run(folder, exercise, queue) {
      await show(folder, exercise, queue);
    },
    async runFromReader(folder, id) {
      const { lesson } = await context.library.open(folder);
      const exercise = lesson?.exercises.find((other) => other.id === id);
      if (!lesson || exercise?.type !== 'evidence') {
        await show(folder, id);
        return;
      }
      const since = Date.now();
      const words = await selectWords(
        context.passageSelect,
        { folder, lesson, exercise },
        label !== undefined,
      );
      if (words === undefined) return;
      const answering = await show(folder, id);
      await answering.answer(words, since);
    },
  };
}
