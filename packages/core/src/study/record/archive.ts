import { inOrder, unique } from './event-order.ts';
import type { RecordEvent, UnknownEvent } from './record-event.ts';
import { serialiseEvent } from './record-lines.ts';

/** A copy of a student's work in one lesson, for safekeeping. */
export interface LessonArchive {
  /** Its file name, valid on every system, without a suffix. */
  readonly name: string;
  /** JSON Lines, as in the record itself: added to its files, it is read again. */
  readonly text: string;
}

/**
 * Returns the archive of a lesson: its known events, each once, in order.
 *
 * @param now milliseconds since 1970; the name contains it in UTC
 */
export function archiveOf(
  events: readonly (RecordEvent | UnknownEvent)[],
  lesson: string,
  now: number,
): LessonArchive {
  const own = inOrder(unique(events).filter((event) => event.lesson === lesson));
  // Ids can come from anyone's lesson: this must not make a path or any character that some file system refuses.
  const id = lesson.replace(/[^\p{Letter}\p{Number}-]+/gu, '-').slice(0, 60);
  const time = new Date(now).toISOString().slice(0, 23).replaceAll(/[:.]/g, '-');
  return { name: `${id || 'lesson'}-${time}`, text: own.map(serialiseEvent).join('') };
}
