import type { Lesson } from '@marginalia/core';
import { type Queue, queued, type ToExercisePage } from '@marginalia/core/desk';
import { type StudyState, schedule } from '@marginalia/core/study';
import * as vscode from 'vscode';
import { dayInWords } from './day-in-words.ts';

/**
 * The end of a queue: how it went, and where to go from here.
 *
 * @param now milliseconds since 1970
 */
export function queueEnd(
  lesson: Lesson,
  queue: Queue,
  state: StudyState,
  now: number,
): ToExercisePage & { type: 'empty' } {
  const lines = [...heading(lesson, queue, state), figures(lesson, queue, state)];
  if (queue.kind === 'review') lines.push(nextDue(lesson, state, now));
  return { type: 'empty', message: lines.join('\n'), actions: ways[queue.kind]() };
}

/** Says when the next exercise of a lesson is due. */
export function nextDue(lesson: Lesson, state: StudyState, now: number): string {
  const next = schedule(state, now).find(({ exercise }) =>
    lesson.exercises.some(({ id }) => id === exercise),
  );
  if (!next) return vscode.l10n.t('Nothing else comes back: you missed nothing.');
  if (next.due <= now) return vscode.l10n.t('There are exercises left that are due.');
  const when = dayInWords(next.due, now, vscode.env.language, (date) => vscode.l10n.t('on {date}', { date }));
  return vscode.l10n.t('The next exercise comes back {when}.', { when });
}

/** The first attempts since the queue started: retrying until it is right does not count for the review. */
function figures(lesson: Lesson, queue: Queue, state: StudyState): string {
  const exercises = queued(lesson, queue);
  let answered = 0;
  let gained = 0;
  let points = 0;
  for (const exercise of exercises) {
    const { attempts = [] } = state.exercises.get(exercise.id) ?? {};
    const first = attempts.find(({ at }) => at >= queue.startedAt);
    if (!first) continue;
    answered++;
    if (first.score === null) continue;
    gained += first.score * exercise.points;
    points += exercise.points;
  }
  const count = exercises.length;
  if (points === 0) return vscode.l10n.t('{answered} of {count} exercises answered.', { answered, count });
  return vscode.l10n.t(
    '{answered} of {count} exercises answered, {gained} of {points} points at the first try.',
    {
      answered,
      count,
      gained: Math.round(gained * 100) / 100,
      points,
    },
  );
}

/** Skipped exercises are not called done; a section is done when all of it is. */
function heading(lesson: Lesson, queue: Queue, state: StudyState): string[] {
  const all = queued(lesson, queue);
  const answered = all.filter(({ id }) =>
    state.exercises.get(id)?.attempts.some(({ at }) => at >= queue.startedAt),
  );
  const isDone = answered.length >= (queue.kind === 'section' ? all.length : 1);
  return isDone ? [headings[queue.kind]()] : [vscode.l10n.t('This is the end.')];
}

const headings: Readonly<Record<Queue['kind'], () => string>> = {
  section: () => vscode.l10n.t('The section’s exercises are done.'),
  review: () => vscode.l10n.t('Review done.'),
  cram: () => vscode.l10n.t('Cramming done. The review schedule has not changed.'),
};

const runNext = () => ({ command: 'marginalia.runNextExercise', label: vscode.l10n.t('Run Next Exercise') });
const review = () => ({
  command: 'marginalia.reviewDueExercises',
  label: vscode.l10n.t('Review Due Exercises'),
});
const cram = () => ({ command: 'marginalia.cramExercises', label: vscode.l10n.t('Cram') });
const ways: Readonly<Record<Queue['kind'], () => { command: string; label: string }[]>> = {
  section: () => [runNext(), review()],
  review: () => [runNext(), cram()],
  cram: () => [runNext(), cram()],
};
