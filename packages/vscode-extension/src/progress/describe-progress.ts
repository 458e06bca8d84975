import type { Lesson } from '@marginalia/core';
import { progressSentences } from '@marginalia/core/desk';
import {
  type Figures,
  type Progress,
  progress,
  retentionCurves,
  type StudyState,
} from '@marginalia/core/study';
import * as vscode from 'vscode';
import type {
  FiguresRow,
  PartsFigure,
  ProgressAction,
  ProgressStrings,
  ShowProgress,
} from '../../webview/progress/progress-protocol.ts';
import { localize } from '../adapters/localize.ts';
import { lensName } from '../lessons/lens-name.ts';
import { describeAttempts } from './describe-attempts.ts';
import { describeDue } from './describe-due.ts';
import { describeRetention } from './describe-retention.ts';

/** The actions that the page may request from the host. */
export function progressActions(): Readonly<
  Record<'review' | 'next' | 'read' | 'exam' | 'reset', ProgressAction>
> {
  return {
    review: { command: 'marginalia.reviewDueExercises', label: vscode.l10n.t('Review Due Exercises') },
    next: { command: 'marginalia.runNextExercise', label: vscode.l10n.t('Run Next Exercise') },
    read: { command: 'marginalia.openReaderToSide', label: vscode.l10n.t('Open Reader to the Side') },
    exam: { command: 'marginalia.setExamDate', label: vscode.l10n.t('Set Exam Date…') },
    reset: { command: 'marginalia.resetLessonProgress', label: vscode.l10n.t('Reset Lesson Progress…') },
  };
}

/**
 * Describes a lesson's progress for the page: facts with sentences in the user's language.
 *
 * @param folder of the lesson
 *
 * @param now milliseconds since 1970
 */
export function describeProgress(
  folder: string,
  lesson: Lesson,
  state: StudyState,
  now: number,
): ShowProgress {
  const facts = progress(lesson, state, now);
  const actions = progressActions();
  const due = facts.due.filter(({ at }) => at <= now).length;
  const exam = state.examDate !== undefined && state.examDate > now ? state.examDate : null;
  const titles = new Map(lesson.exercises.map(({ id, title }) => [id, title]));
  const titleOf = (id: string): string => titles.get(id) ?? id;
  const solved = (id: string): boolean => state.exercises.get(id)?.last === 1;
  return {
    type: 'show',
    lesson: folder,
    title: lesson.title,
    summary: progressSentences(facts.whole, due, { language: vscode.env.language, localize }),
    actions: [...(due > 0 ? [actions.review] : []), actions.exam, actions.reset],
    sections: sections(lesson, facts, actions),
    lenses: lenses(facts),
    attempts: describeAttempts(facts, titleOf, actions.next),
    due: describeDue(facts.due, exam, now, titleOf, actions),
    retention: describeRetention({
      // Removed exercises do not deserve a curve; for those missed last, it is unknown whether they are forgotten.
      curvesAt: (times) => [...retentionCurves(state, times)].filter(([id]) => titles.has(id) && solved(id)),
      open: [...state.exercises.keys()].filter((id) => titles.has(id) && !solved(id)).length,
      titleOf,
      exam,
      now,
      action: actions.next,
    }),
    strings: progressStrings(),
  };
}

function sections(
  lesson: Lesson,
  facts: Progress,
  { read, next }: Readonly<Record<'read' | 'next', ProgressAction>>,
): PartsFigure {
  const rows = facts.sections.map((figures, index) => row(lesson.sections[index]?.title ?? '', figures));
  const untouched = rows.find((one) => one.read.done === 0);
  const { read: all } = facts.whole;
  const [sentence, actions] = !untouched
    ? [vscode.l10n.t('You have read every section.'), [next]]
    : all.done === 0
      ? [
          vscode.l10n.t(
            'You have not read a section yet. A section counts as read when you have seen its end and have had time to read it.',
          ),
          [read],
        ]
      : [
          vscode.l10n.t('You have read {done} of {total} sections. The next is “{title}”.', {
            ...all,
            title: untouched.label,
          }),
          [],
        ];
  return { heading: vscode.l10n.t('By section'), part: vscode.l10n.t('Section'), sentence, actions, rows };
}

function lenses({ lenses: all }: Progress): PartsFigure {
  const rows = all.map((figures) => row(lensName(figures.lens), figures));
  const open = all.filter(({ answered }) => answered.done < answered.total);
  const sentence =
    all.length === 0
      ? vscode.l10n.t('No discussion question of this lesson names a lens.')
      : open.length === 0
        ? vscode.l10n.t('You have answered questions of every lens.')
        : vscode.l10n.t('Questions wait for an answer under: {lenses}.', {
            lenses: open.map(({ lens }) => lensName(lens)).join(', '),
          });
  return { heading: vscode.l10n.t('By lens'), part: vscode.l10n.t('Lens'), sentence, actions: [], rows };
}

function row(label: string, { read, answered, attempted, meanScore }: Figures): FiguresRow {
  return { label, read, answered, attempted, score: meanScore ?? null };
}

/** The texts of the progress page, in the user's language. */
function progressStrings(): ProgressStrings {
  return {
    showTable: vscode.l10n.t('Show as table'),
    read: vscode.l10n.t('Sections read'),
    answered: vscode.l10n.t('Answered'),
    attempted: vscode.l10n.t('Tried'),
    score: vscode.l10n.t('Mean score'),
    oneScore: vscode.l10n.t('Score'),
    time: vscode.l10n.t('When'),
    exercise: vscode.l10n.t('Exercise'),
    exercises: vscode.l10n.t('Exercises'),
    count: vscode.l10n.t('How many'),
    earned: vscode.l10n.t('Total points'),
    exam: vscode.l10n.t('Exam'),
    now: vscode.l10n.t('Now'),
    mean: vscode.l10n.t('Mean of all'),
    goal: vscode.l10n.t('Goal: 90%'),
    unscored: vscode.l10n.t('written, no score'),
  };
}
