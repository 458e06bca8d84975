import type { PassageStrings } from './passage-strings.ts';
import { fill } from './render-context.ts';

/** From this many minutes on, whole hours are easier to plan with. */
const HOURS = 120;

/** Returns the duration of a lesson in words: “50 minutes”, “5 hours”. */
export function duration(
  { minutes, hours }: Pick<PassageStrings, 'minutes' | 'hours'>,
  time: number,
): string {
  return time >= HOURS && time % 60 === 0
    ? fill(hours, { hours: String(time / 60) })
    : fill(minutes, { minutes: String(time) });
}
