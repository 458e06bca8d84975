import type { Lesson } from '@marginalia/core';
import * as vscode from 'vscode';
import type { ExerciseStrings, Queue } from '../../webview/exercise/exercise-protocol.ts';
import { isFinish } from './exercise-queue.ts';

/** The texts of the exercise page, in the user's language; the page itself fills in `{0}` and `{1}`. */
export function exerciseStrings(lesson: Lesson, queue: Queue | undefined, exercise: string): ExerciseStrings {
  return {
    answer: vscode.l10n.t('Answer'),
    tryAgain: vscode.l10n.t('Try again'),
    showAnswer: vscode.l10n.t('Show answer'),
    next: isFinish(lesson, queue, exercise) ? vscode.l10n.t('Finish') : vscode.l10n.t('Next'),
    previous: vscode.l10n.t('Previous'),
    backToPassage: vscode.l10n.t('Back to the passage'),
    position: positions[queue?.kind ?? 'lesson'](),
    hint: vscode.l10n.t('Hint {0} of {1}'),
    showHint: vscode.l10n.t('Show hint {0} of {1}'),
    right: vscode.l10n.t('Right'),
    partly: vscode.l10n.t('Partly right'),
    wrong: vscode.l10n.t('Wrong'),
    missed: vscode.l10n.t('Missed'),
    given: vscode.l10n.t('Given'),
    result: vscode.l10n.t('Result'),
    explanation: vscode.l10n.t('Explanation'),
    rubric: vscode.l10n.t('Rubric'),
    judged: vscode.l10n.t('How this is judged'),
    rateYourself: vscode.l10n.t('How do you rate it yourself?'),
    keepRating: vscode.l10n.t('Keep rating'),
    solution: vscode.l10n.t('The answer'),
    checking: vscode.l10n.t('Checking…'),
    pickOne: vscode.l10n.t('Pick one'),
    pickAll: vscode.l10n.t('Tick all that apply'),
    putInOrder: vscode.l10n.t('Put the entries in order'),
    moveUp: vscode.l10n.t('Move up'),
    moveDown: vscode.l10n.t('Move down'),
    movedTo: vscode.l10n.t('Moved to {0} of {1}'),
    place: vscode.l10n.t('{0} of {1}'),
    match: vscode.l10n.t('Choose a match for each'),
    choose: vscode.l10n.t('Choose…'),
    fillGaps: vscode.l10n.t('Fill the gaps'),
    gap: vscode.l10n.t('Gap {0} of {1}'),
    yourAnswer: vscode.l10n.t('Your answer'),
    yourQuotation: vscode.l10n.t('Your quotation'),
    selectInPassage: vscode.l10n.t('Select in the passage'),
    claim: vscode.l10n.t('Claim'),
    evidence: vscode.l10n.t('Evidence'),
    reasoning: vscode.l10n.t('Reasoning'),
    quotation: vscode.l10n.t('Quotation {0}'),
    addQuotation: vscode.l10n.t('Add a quotation'),
    removeQuotation: vscode.l10n.t('Remove quotation {0}'),
    selectQuotation: vscode.l10n.t('Take quotation {0} from the passage'),
    checkQuotation: vscode.l10n.t('Check quotation {0} against the passage'),
    exact: vscode.l10n.t('Word for word'),
    altered: vscode.l10n.t('The passage has different words here'),
    missing: vscode.l10n.t('Not in the passage'),
    words: vscode.l10n.t('Words: {0}'),
    wordsAsked: vscode.l10n.t('Words: {0} (asked for: {1} to {2})'),
    keys: vscode.l10n.t('Keyboard'),
    keysChoice: vscode.l10n.t('1 to 9 picks an option. Enter answers.'),
    keysOrder: vscode.l10n.t(
      'Alt+Up and Alt+Down move an entry, Up and Down go from one to the next. Enter answers.',
    ),
    keysField: vscode.l10n.t('Enter answers.'),
    keysText: vscode.l10n.t('Ctrl+Enter answers.'),
    keysPassage: vscode.l10n.t(
      'Select in the passage: arrows move, with Shift they select, Enter answers, Escape leaves.',
    ),
  };
}

const positions: Readonly<Record<Queue['kind'] | 'lesson', () => string>> = {
  lesson: () => vscode.l10n.t('Exercise {0} of {1}'),
  section: () => vscode.l10n.t('Section: exercise {0} of {1}'),
  review: () => vscode.l10n.t('Review: exercise {0} of {1}'),
  cram: () => vscode.l10n.t('Cram: exercise {0} of {1}'),
};
