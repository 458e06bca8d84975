import type { Exercise } from '../model/exercise.ts';
import type { Lesson } from '../model/lesson.ts';
import { exercisesInOrder } from './exercise-order.ts';
import type { Queue, Show } from './exercise-protocol.ts';

/** A queue that starts now. */
export function startQueue(kind: Queue['kind'], exercises: readonly string[]): Queue {
  return { kind, exercises: [...exercises], startedAt: Date.now() };
}

/** The exercises of a queue that still exist in the lesson; without a queue, those of the whole lesson. */
export function queued(lesson: Lesson, queue: Queue | undefined): readonly Exercise[] {
  const all = exercisesInOrder(lesson);
  return queue ? queue.exercises.flatMap((id) => all.find((exercise) => exercise.id === id) ?? []) : all;
}

/** Whether an exercise is the last one of a queue that ends with a summary. */
export function isFinish(lesson: Lesson, queue: Queue | undefined, exercise: string): boolean {
  return queue !== undefined && queued(lesson, queue).at(-1)?.id === exercise;
}

/** The position of an exercise in its queue. The summary follows the last exercise. */
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

/** Returns the exercise that many steps away; `undefined` past the ends. */
export function stepFrom(
  lesson: Lesson,
  queue: Queue | undefined,
  exercise: string,
  by: number,
): Exercise | undefined {
  const all = queued(lesson, queue);
  return all[all.findIndex(({ id }) => id === exercise) + by];
}
