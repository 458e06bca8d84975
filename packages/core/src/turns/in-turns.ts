import { type Cancellation, Cancelled } from './cancellation.ts';

/** How long work runs before it yields to its host, in milliseconds. */
const SLICE = 25;

/** Long work that may be interrupted wherever it yields, which may be often. */
export type Steps<T> = Generator<void, T>;

/** Does all of the work in one go. */
export function atOnce<T>(steps: Steps<T>): T {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** Does a part of the work, and returns its result. */
export type Work = <T>(steps: Steps<T>) => Promise<T>;

/**
 * Does long work and yields to its host now and then, so that it can respond to its user and receive a cancellation.
 *
 * @returns a function that does a part of the work; rejects with Cancelled if the token requests it
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
