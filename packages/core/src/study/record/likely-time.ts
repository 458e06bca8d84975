import { orderOf } from './event-order.ts';
import type { RecordEvent } from './record-event.ts';
import type { StudyState } from './study-state.ts';

/** How far ahead of all others a clock may be and still be trusted without evidence against it: two years. */
const BELIEVED = 2 * 366 * 86_400_000;

/**
 * Estimates when the events of a state happened, in milliseconds since 1970. A machine's clock may have been ahead,
 * even by years. An event dated after a later event happened before that one; anything dated years ahead happened
 * before now.
 *
 * @param now milliseconds since 1970
 */
export function likelyTimes(
  state: StudyState,
  now: number,
): (event: Pick<RecordEvent, 'order' | 'at'>) => number {
  let plausible: readonly RecordEvent[] | undefined;
  return (event) => {
    if (event.at <= now) return event.at;
    plausible ??= eventsOf(state)
      .filter(({ at }) => at <= now)
      .sort((a, b) => orderOf(a) - orderOf(b));
    const next = plausible[firstAfter(plausible, orderOf(event))];
    return next?.at ?? (event.at <= now + BELIEVED ? event.at : now);
  };
}

function eventsOf({ exercises, highlights, notes, resets }: StudyState): RecordEvent[] {
  const done = [...exercises.values()].flatMap(({ attempts, reviews }) => [attempts, reviews]);
  return [...done, highlights, notes, resets].flat();
}

/** The index of the first event after a place in the order. */
function firstAfter(ordered: readonly RecordEvent[], order: number): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const event = ordered[middle];
    if (event && orderOf(event) <= order) low = middle + 1;
    else high = middle;
  }
  return low;
}
