import type { Exercise, Lesson } from '@marginalia/core';
import type { Queue, Show } from '../../webview/exercise/exercise-protocol.ts';
import { exercisesInOrder } from './exercise-order.ts';

/** A queue that begins now. */
export function startQueue(kind: Queue['kind'], exercises: readonly string[]): Queue {
  return { kind, exercises: [...exercises], startedAt: Date.now() };
}

/** The exercises of a queue that the lesson still has; without a queue those of the whole lesson. */
export function queued(lesson: Lesson, queue: Queue | undefined): readonly Exercise[] {
  const all = exercisesInOrder(lesson);
  return queue ? queue.exercises.flatMap((id) => all.find((exercise) => exercise.id === id) ?? []) : all;
}

/** Whether an exercise is the last one of a queue that tells at its end how it went. */
export function isFinish(lesson: Lesson, queue: Queue | undefined, exercise: string): boolean {
  return queue !== undefined && queued(lesson, queue).at(-1)?.id === exercise;
}

/** Where an exercise stands in its queue. After the last one of a queue comes the word on how it went. */
export function positionIn(lesson: Lesson, queue: Queue | undefined, exercise: string): Show['position'] {
  const all = queued(lesson, queue);
  const number = all.findIndex(({ id }) => id === exercise) + 1;
  return {
    number,
    of: all.length,
    hasPrevious: number > 1,
    hasNext: number < all.length || isFinish(lesson, queue, exercise),
  };
}

/** The exercise so many steps on; `undefined` beyond the ends. */
export function stepFrom(
  lesson: Lesson,
  queue: Queue | undefined,
  exercise: string,
  by: number,
): Exercise | undefined {
  const all = queued(lesson, queue);
  return all[all.findIndex(({ id }) => id === exercise) + by];
}
