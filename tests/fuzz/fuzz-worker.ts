// Tries mutated lessons for a time, in a thread of its own so that one that hangs can be ended from outside.
import { parentPort, workerData } from 'node:worker_threads';
import fc from 'fast-check';
import { tryLesson } from './lesson-target.ts';
import { type LessonFile, realLessons } from './lesson-texts.ts';
import { tryMending } from './mending-target.ts';
import { mutatedLesson } from './mutated-lesson.ts';

/** What the thread is started with. */
export interface FuzzOrder {
  readonly seed: number;
  /** How long it goes on after the first lessons, in milliseconds. */
  readonly time: number;
}

/** What the thread tells: the lesson it is about to try, or how it ended. */
export type FuzzReport =
  | { readonly kind: 'trying'; readonly files: readonly LessonFile[] }
  | { readonly kind: 'ended'; readonly runs: number; readonly failure: string | undefined };

const MENDED = 6;
/** Lessons that are tried however long it takes: on a busy machine no time is enough. */
const LEAST = 12;

const { seed, time } = workerData as FuzzOrder;
const tell = (report: FuzzReport): void => parentPort?.postMessage(report);
let runs = 0;
const lessons = fc.property(mutatedLesson(realLessons()), (files) => {
  tell({ kind: 'trying', files });
  runs++;
  tryLesson(files);
  // It costs many times what reading costs, so not every lesson is mended; the same ones are in every run.
  if ((files[0]?.text.length ?? 0) % MENDED === 0) tryMending(files);
});
const first = fc.check(lessons, { seed, numRuns: LEAST });
const outcome = first.failed
  ? first
  : fc.check(lessons, {
      // Not the same lessons again.
      seed: seed + 1,
      numRuns: 1_000_000,
      interruptAfterTimeLimit: time,
      markInterruptAsFailure: false,
    });
// Where a run has failed, fast-check has made it smaller.
const failure = outcome.failed
  ? `seed ${outcome.seed}, path ${outcome.counterexamplePath}: ${outcome.errorInstance instanceof Error ? outcome.errorInstance.stack : outcome.errorInstance}\n${JSON.stringify(outcome.counterexample)}`
  : undefined;
tell({ kind: 'ended', runs, failure });
