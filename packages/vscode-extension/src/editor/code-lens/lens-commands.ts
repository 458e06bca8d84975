import { doneSentence, pointsSentence } from '@marginalia/core/desk';
import type { CodeLensPlace } from '@marginalia/core/language';
import type { StudyState } from '@marginalia/core/study';
import * as vscode from 'vscode';
import { localize } from '../../adapters/localize.ts';
import type { LessonItem } from '../../lessons/lesson-item.ts';
import type { Answers } from '../../record/workbook/workbook-desk.ts';

/** The facts that lenses show, in addition to the lesson. */
export interface LensFacts {
  readonly folder: vscode.Uri;
  readonly state: StudyState;
  readonly answers: Answers;
}

/** A student's task; notes have lenses of their own. */
export type TaskPlace = Exclude<CodeLensPlace, { kind: 'note' }>;
type PlaceOf<K extends TaskPlace['kind']> = Extract<TaskPlace, { kind: K }>;

/** The lenses at each kind of place, from left to right. A new kind of lens is a line here and a place in core. */
const lenses: {
  readonly [K in TaskPlace['kind']]: (place: PlaceOf<K>, facts: LensFacts) => vscode.Command[];
} = {
  exercise: ({ item }, { folder, state }) => {
    const done = doneSentence(state.exercises.get(item.id), { localize });
    const go = done === '' ? vscode.l10n.t('Try') : vscode.l10n.t('Try again');
    return [
      doing('marginalia.runExercise', `$(play) ${go}`, item.title, { folder, item: item.id }),
      saying([pointsSentence(item, { localize }), done]),
    ];
  },
  question: ({ item }, { folder, answers }) => {
    const answered = Boolean(answers.get(item.id)?.text);
    const go = answered ? vscode.l10n.t('Continue answer') : vscode.l10n.t('Answer');
    return [
      doing('marginalia.answerQuestion', `$(edit) ${go}`, item.title, { folder, item: item.id }),
      ...(answered ? [saying([vscode.l10n.t('answered')])] : []),
    ];
  },
};

/** Returns the lenses at a place, each with its click command. */
export function lensCommands<K extends TaskPlace['kind']>(
  place: PlaceOf<K>,
  facts: LensFacts,
): vscode.Command[] {
  return lenses[place.kind as K](place, facts);
}

function doing(command: string, title: string, tooltip: string, item: LessonItem): vscode.Command {
  return { command, title, tooltip, arguments: [item] };
}

/** A lens without a command is plain text. */
function saying(words: readonly string[]): vscode.Command {
  return { command: '', title: words.filter(Boolean).join(' · ') };
}
