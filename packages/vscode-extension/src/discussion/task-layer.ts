import type { Lesson, Question } from '@marginalia/core';
import { exerciseState } from '@marginalia/core/desk';
import { elementId, escapeHtml, renderFragment, renderKey } from '@marginalia/core/render';
import type { StudyState } from '@marginalia/core/study';
import * as vscode from 'vscode';
import type { TaskState } from '../../webview/reader/reader-protocol.ts';
import { localize } from '../adapters/localize.ts';
import type { ExerciseView } from '../exercise/exercise-tab.ts';
import { logError } from '../lifecycle/log-error.ts';
import { together } from '../lifecycle/together.ts';
import { passageStrings } from '../page/passage-strings.ts';
import type { ReaderLayer } from '../reader/reader-layer.ts';
import type { StudyDesk } from '../record/study-desk.ts';
import type { UncoveredKeys } from '../record/uncovered-keys.ts';
import type { Answers, WorkbookDesk } from '../record/workbook/workbook-desk.ts';
import { aboutQuestion } from './about-question.ts';
import { openHints } from './open-hints.ts';

/** Where the cards get the student's work, and how it is done. */
export interface TaskLayerOptions {
  readonly desk: Pick<StudyDesk, 'state' | 'peek' | 'onDidChange'>;
  readonly workbook: Pick<WorkbookDesk, 'answers' | 'peek' | 'onDidChange'>;
  readonly keys: UncoveredKeys;
  readonly exercises: ExerciseView;
  readonly log: vscode.LogOutputChannel;
  /** Lets the student answer a question. */
  answer(lesson: Lesson, question: Question): Promise<void>;
}

/** Shows the cards of questions and exercises in the passage, and handles their buttons. */
export function createTaskLayer(options: TaskLayerOptions): ReaderLayer & vscode.Disposable {
  const { desk, workbook, keys, exercises, log } = options;
  const changes = new vscode.EventEmitter<void>();
  const changed = (): void => changes.fire();
  const disposables = together(
    changes,
    desk.onDidChange(changed),
    workbook.onDidChange(changed),
    keys.onDidChange(changed),
  );
  return {
    onDidChange: changes.event,
    async messages({ lesson }) {
      const [state, answers] = await Promise.all([
        desk.state(lesson.id).catch((): StudyState => desk.peek(lesson.id)),
        workbook.answers(lesson).catch((error: unknown): Answers => {
          logError(log, 'the workbook cannot be read', error);
          return new Map();
        }),
      ]);
      const tasks = [
        ...lesson.questions.map((question) => questionCard(lesson, question, answers, keys)),
        ...lesson.exercises.map((exercise) => exerciseState(exercise, state, { localize })),
      ];
      const labels = {
        hints: vscode.l10n.t('Hints'),
        answer: vscode.l10n.t('Your answer'),
        key: vscode.l10n.t('What a good answer uses'),
      };
      return [{ type: 'tasks', tasks, labels }];
    },
    async receive(message, { folder, lesson }) {
      if (message.type !== 'task') return;
      const { id, action } = message;
      if (action === 'try') await exercises.runFromReader(folder, id);
      const question = lesson.questions.find((item) => item.id === id);
      if (!question) return;
      if (action === 'hint') keys.openHint(lesson.id, id);
      if (action === 'answer') await options.answer(lesson, question);
      const answered = workbook.peek(lesson).get(id)?.text;
      if (action === 'key' && answered) keys.uncover(lesson.id, id);
    },
    dispose: () => disposables.dispose(),
  };
}

function questionCard(
  lesson: Lesson,
  question: Question,
  answers: Answers,
  keys: TaskLayerOptions['keys'],
): TaskState {
  const uncovered = keys.has(lesson.id, question.id);
  const hints = openHints(lesson, question, keys);
  const text = answers.get(question.id)?.text ?? '';
  const done = text !== '';
  const hasKey = question.key.length > 0;
  const actions = [
    { action: 'answer', label: done ? vscode.l10n.t('Continue answer') : vscode.l10n.t('Answer') },
  ];
  if (hints.next) actions.push({ action: 'hint', label: hints.next });
  if (done && hasKey && !uncovered)
    actions.push({ action: 'key', label: vscode.l10n.t('Show what a good answer uses') });
  return {
    id: question.id,
    done,
    state: done ? vscode.l10n.t('answered') : '',
    actions,
    aboutHtml: aboutHtml(lesson, question),
    hintsHtml: hints.open
      .map(
        ({ label, prose }) =>
          `<p class="task-label">${escapeHtml(label)}</p>${renderFragment(lesson, prose, { strings: passageStrings(), typography: true })}`,
      )
      .join(''),
    answerHtml: paragraphs(text),
    // A key leaves the host only after the student has answered and asks for it.
    keyHtml:
      done && uncovered
        ? renderKey(lesson, question.key, { strings: passageStrings(), typography: true })
        : '',
  };
}

/** What a question asks for, with the author's markup; notes are links. */
function aboutHtml(lesson: Lesson, question: Question): string {
  const notes = question.notes.flatMap((label) => {
    const note = lesson.notes.find((one) => one.label === label);
    if (!note) return [];
    const words = vscode.l10n.t('Note {label}', { label: note.display });
    return [`<a href="#${escapeHtml(elementId('note', note.label))}">${escapeHtml(words)}</a>`];
  });
  const about = [...aboutQuestion(question).map(escapeHtml), ...notes];
  return about.length === 0 ? '' : `<p>${about.join(' · ')}</p>`;
}

/** The student's words as typed: none of it is read as markup. */
function paragraphs(text: string): string {
  return text
    .split(/(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)\s*/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => `<p>${escapeHtml(paragraph.trim())}</p>`)
    .join('');
}
