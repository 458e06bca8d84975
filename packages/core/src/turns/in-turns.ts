import { type Cancellation, Cancelled } from './cancellation.ts';

/** How long work goes on before its host has its turn, in milliseconds. */
const SLICE = 25;

/** Long work that says where it may be interrupted: wherever it yields, which may be often. */
export type Steps<T> = Generator<void, T>;

/** Does all of the work in one go. */
export function atOnce<T>(steps: Steps<T>): T {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** Does a stretch of work, and gives what comes of it. */
export type Work = <T>(steps: Steps<T>) => Promise<T>;

/**
 * Does long work and lets its host have its turn now and then, so that it can answer its user and hear that the work is
 * not wanted any more.
 *
 * @returns does a stretch of the work; rejects with Cancelled where the token asks for it
 */
export function inTurns(token: Cancellation | undefined): Work {
  let since = Date.now();
  return async (steps) => {
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) return step.value;
      if (Date.now() - since < SLICE) continue;
      await new Promise<void>((resume) => setTimeout(resume, 0));
      if (token?.isCancellationRequested) throw new Cancelled();
      since = Date.now();
    }
  };
}
