import { inOrder, unique } from './event-order.ts';
import type { RecordEvent, UnknownEvent } from './record-event.ts';
import { serialiseEvent } from './record-lines.ts';

/** A copy of what a student did in one lesson, for keeping. */
export interface LessonArchive {
  /** What its file can be called on every system, without a suffix. */
  readonly name: string;
  /** JSON Lines, as in the record itself: put among its files, they are read again. */
  readonly text: string;
}

/**
 * The archive of a lesson: its known events, each once, in order.
 *
 * @param now milliseconds since 1970; the name tells them in UTC
 */
export function archiveOf(
  events: readonly (RecordEvent | UnknownEvent)[],
  lesson: string,
  now: number,
): LessonArchive {
  const own = inOrder(unique(events).filter((event) => event.lesson === lesson));
  // Ids come from anybody's lesson: no path and no character that some file system refuses is made of one.
  const id = lesson.replace(/[^\p{Letter}\p{Number}-]+/gu, '-').slice(0, 60);
  const time = new Date(now).toISOString().slice(0, 23).replaceAll(/[:.]/g, '-');
  return { name: `${id || 'lesson'}-${time}`, text: own.map(serialiseEvent).join('') };
}
