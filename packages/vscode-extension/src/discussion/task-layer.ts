import type { Lesson, Question } from '@marginalia/core';
import { exerciseState, questionState } from '@marginalia/core/desk';
import type { StudyState } from '@marginalia/core/study';
import * as vscode from 'vscode';
import { surface } from '../adapters/surface.ts';
import type { ExerciseView } from '../exercise/exercise-tab.ts';
import { logError } from '../lifecycle/log-error.ts';
import { together } from '../lifecycle/together.ts';
import { passageStrings } from '../page/passage-strings.ts';
import type { ReaderLayer } from '../reader/reader-layer.ts';
import type { StudyDesk } from '../record/study-desk.ts';
import type { UncoveredKeys } from '../record/uncovered-keys.ts';
import type { Answers, WorkbookDesk } from '../record/workbook/workbook-desk.ts';

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
      const here = surface({ strings: passageStrings(), typography: true });
      const tasks = [
        ...lesson.questions.map((question) =>
          questionState(
            lesson,
            question,
            {
              answer: answers.get(question.id)?.text ?? '',
              hints: keys.hints(lesson.id, question.id),
              isUncovered: keys.has(lesson.id, question.id),
            },
            here,
          ),
        ),
        ...lesson.exercises.map((exercise) => exerciseState(exercise, state, here)),
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
