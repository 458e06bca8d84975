import type { Lesson } from '@marginalia/core';
import { progressSentences } from '@marginalia/core/desk';
import type { Progress } from '@marginalia/core/study';
import * as vscode from 'vscode';
import { localize } from '../adapters/localize.ts';
import type { CurrentLesson } from '../lessons/current-lesson.ts';
import type { LessonLibrary } from '../lessons/lesson-library.ts';
import { inBackground } from '../lifecycle/in-background.ts';
import { logError } from '../lifecycle/log-error.ts';
import { together } from '../lifecycle/together.ts';
import type { StudyDesk } from '../record/study-desk.ts';
import { percent } from './figure-words.ts';

/** Its dependencies. */
export interface StatusBarDeps {
  readonly library: LessonLibrary;
  readonly current: CurrentLesson;
  readonly desk: StudyDesk;
  readonly log: vscode.LogOutputChannel;
}

/** Longest delay that a timer supports, in milliseconds. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** The progress of the current lesson, in the status bar; nothing without a lesson. */
export function registerStatusBar({ current, library, desk, log }: StatusBarDeps): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('marginalia.progress', vscode.StatusBarAlignment.Left, 0);
  item.name = vscode.l10n.t('Lesson Progress');
  item.command = 'marginalia.showProgress';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn = 0;

  const update = async (): Promise<void> => {
    const mine = ++turn;
    clearTimeout(timer);
    // Only a lesson that is already read: this line does not read any.
    const lesson = current.folder && library.peek(current.folder)?.lesson;
    if (!lesson) {
      item.hide();
      return;
    }
    const { progress } = await import('./lesson-progress.ts');
    const state = await desk.state(lesson.id).catch((error: unknown) => {
      logError(log, 'the study record cannot be read', error);
      return desk.peek(lesson.id);
    });
    if (mine !== turn) return;
    const now = Date.now();
    const facts = progress(lesson, state, now);
    show(item, lesson, facts, now);
    // The due count changes with time alone at one moment only: when the next exercise is due.
    const next = facts.due.find(({ at }) => at > now);
    if (next) timer = setTimeout(updateSoon, Math.min(LONGEST_TIMER, next.at - now + 1000));
  };
  const updateSoon = (): void => inBackground(log, 'the progress in the status bar', update());
  updateSoon();
  return together(
    item,
    current.onDidChange(updateSoon),
    library.onDidRest(updateSoon),
    desk.onDidChange(updateSoon),
    {
      dispose: () => {
        turn++;
        clearTimeout(timer);
      },
    },
  );
}

function show(item: vscode.StatusBarItem, lesson: Lesson, { whole, due }: Progress, now: number): void {
  const { read } = whole;
  const waiting = due.filter(({ at }) => at <= now).length;
  const score = percent(whole);
  const share = `${read.done}/${read.total}`;
  item.text = [
    `$(book) ${vscode.l10n.t('{share} read', { share })}`,
    score,
    waiting > 0 ? vscode.l10n.t('{count} due', { count: waiting }) : '',
  ]
    .filter(Boolean)
    .join(' · ');
  const sentences = progressSentences(whole, waiting, { language: vscode.env.language, localize });
  // No Markdown: a title can be anyone's text. Its lines are plain, as is the screen reader text.
  item.tooltip = [lesson.title, ...sentences].join('\n');
  item.accessibilityInformation = {
    label: vscode.l10n.t('Progress in {title}. {figures}', {
      title: lesson.title,
      figures: sentences.join('. '),
    }),
  };
  item.show();
}
