import { gradeContext } from '../exercise/grade-context.ts';
import { gradeExercise } from '../exercise/grade-exercise.ts';
import type { Exercise } from '../model/exercise.ts';
import type { Grade } from '../model/grade.ts';
import type { Lesson } from '../model/lesson.ts';
import { renderFragment } from '../render/render-fragment.ts';
import { describeOutcome } from './describe-outcome.ts';
import type { Outcome, Queue, Response, Resume, Show } from './exercise-protocol.ts';
import { positionIn } from './exercise-queue.ts';
import { exerciseStrings } from './exercise-strings.ts';
import { pointsSentence } from './points-sentence.ts';
import { type Presentation, presentExercise } from './present-exercise.ts';
import type { Surface } from './surface.ts';

/** The inputs of a try. */
export interface TryTask {
  /** Address of the lesson's folder: tells apart lessons with the same id. */
  readonly address: string;
  readonly lesson: Lesson;
  readonly exercise: Exercise;
  /** The whole lesson if missing. */
  readonly queue: Queue | undefined;
}

/** An exercise in progress, from its question to its outcome. */
export interface ExerciseTry extends TryTask {
  /** Seed for shuffling the options. */
  readonly seed: number;
  readonly presentation: Presentation;
  readonly surface: Surface;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** How many hints are open. */
  hints: number;
  grade: Grade | undefined;
  /** The graded response, in the author's order. */
  graded: Response | undefined;
  draft: Response | undefined;
}

/**
 * Starts a try.
 *
 * @param task returned as a part of the try, with all that a caller has added to it
 *
 * @param resume seed and hints of a resumed try; a new seed without them
 */
export function startTry<Task extends TryTask>(
  task: Task,
  surface: Surface,
  resume?: Resume,
): Task & ExerciseTry {
  const { lesson, exercise } = task;
  const seed = resume?.seed ?? Math.floor(Math.random() * 2 ** 31);
  const points = pointsSentence(exercise, surface);
  return {
    ...task,
    seed,
    presentation: presentExercise(lesson, exercise, seed, surface.render, points),
    surface,
    startedAt: Date.now(),
    hints: Math.min(resume?.hints ?? 0, exercise.hints.length),
    grade: undefined,
    graded: undefined,
    draft: undefined,
  };
}

/** Grades a response of the page. Returns it as stored in the record, in the author's order. */
export function gradeTry(current: ExerciseTry, response: Response): Response {
  const { lesson, exercise, presentation } = current;
  const own = presentation.toAuthor(response);
  current.grade = gradeExercise(exercise, own, gradeContext(lesson));
  current.graded = own;
  current.draft = response;
  return own;
}

/** Describes the attempt; `undefined` before there is one. */
export function outcomeOf({
  lesson,
  exercise,
  grade,
  graded,
  presentation,
  surface,
}: ExerciseTry): Outcome | undefined {
  return grade && graded && describeOutcome(lesson, exercise, grade, graded, presentation, surface);
}

/** Returns a hint as the page shows it; `undefined` for one that does not exist or is not next. */
export function openHint(current: ExerciseTry, index: number): string | undefined {
  if (index > current.hints || index >= current.exercise.hints.length) return undefined;
  current.hints = Math.max(current.hints, index + 1);
  return hintHtml(current, index);
}

/** The try as the page shows it. */
export function showTry(current: ExerciseTry, focus: boolean): Show {
  const { address, lesson, exercise, queue, seed, hints, presentation, draft, surface } = current;
  const outcome = outcomeOf(current);
  return {
    type: 'show',
    lesson: address,
    exercise: presentation.exercise,
    presentation: presentation.name,
    position: positionIn(lesson, queue, exercise.id),
    strings: exerciseStrings(lesson, queue, exercise.id, surface),
    ...(draft ? { response: draft } : {}),
    ...(outcome ? { outcome } : {}),
    hints: Array.from({ length: hints }, (_, index) => hintHtml(current, index)),
    focus,
    resume: { seed, hints, ...(queue ? { queue } : {}) },
  };
}

function hintHtml({ lesson, exercise, surface }: ExerciseTry, index: number): string {
  return renderFragment(lesson, exercise.hints[index] ?? [], surface.render);
}
