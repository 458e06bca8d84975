import * as vscode from 'vscode';
import {
  type FromProgressPage,
  type ProgressAction,
  parseFromProgressPage,
} from '../../webview/progress/progress-protocol.ts';
import type { CurrentLesson } from '../lessons/current-lesson.ts';
import type { LessonLibrary } from '../lessons/lesson-library.ts';
import { createLessonPanel, type LessonPanel } from '../page/lesson-panel.ts';
import type { Pages } from '../page/pages.ts';
import type { StudyDesk } from '../record/study-desk.ts';

/** Its dependencies. */
export interface ProgressViewDeps {
  readonly library: LessonLibrary;
  readonly current: CurrentLesson;
  readonly pages: Pages;
  readonly desk: StudyDesk;
  readonly log: vscode.LogOutputChannel;
  /** The extension's own folder. */
  readonly extensionUri: vscode.Uri;
}

/** The progress view: one tab, which shows one lesson after another. */
export function createProgressView(context: ProgressViewDeps): LessonPanel {
  const { library, current, desk } = context;
  return createLessonPanel<FromProgressPage>(context, {
    panel: 'marginalia.progress',
    page: 'progress',
    title: vscode.l10n.t('Progress'),
    parse: parseFromProgressPage,
    async describe(folder) {
      const { lesson } = await library.open(folder);
      if (!lesson) {
        const message = vscode.l10n.t('There is no lesson.md in this folder.');
        return { message: { type: 'empty', message, actions: [] } };
      }
      const state = await desk.state(lesson.id);
      const { describeProgress } = await import('./describe-progress.ts');
      return {
        title: vscode.l10n.t('Progress: {title}', { title: lesson.title }),
        message: describeProgress(folder.toString(), lesson, state, Date.now()),
      };
    },
    async act(folder, { command }) {
      const { progressActions } = await import('./describe-progress.ts');
      const offered: readonly ProgressAction[] = Object.values(progressActions());
      if (!offered.some((action) => action.command === command)) return;
      // Commands act on the current lesson, which may be another one by now.
      current.choose(folder);
      await vscode.commands.executeCommand(command);
    },
  });
}
