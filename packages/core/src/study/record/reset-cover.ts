import { orderOf } from './event-order.ts';
import {
  type Covered,
  type EventOf,
  LAST_ORDER,
  MOST_COVERED,
  type RecordEvent,
  type UnknownEvent,
} from './record-event.ts';

/** Which events a reset removes. */
const resettable = {
  read: true,
  answer: true,
  attempt: true,
  review: true,
  highlight: false,
  note: false,
  remove: false,
  reset: false,
  setting: false,
  seen: false,
} as const satisfies Readonly<Record<RecordEvent['type'], boolean>>;

type ResettableType = {
  [T in RecordEvent['type']]: (typeof resettable)[T] extends true ? T : never;
}[RecordEvent['type']];
type Resettable = EventOf<ResettableType>;

/**
 * Determines which events no longer count because they were reset.
 *
 * @param ordered all events, as `inOrder` sorts them
 *
 * @param removed ids of undone events
 *
 * @returns whether the event at a place of `ordered` was reset
 */
export function resetEvents(
  ordered: readonly RecordEvent[],
  removed: ReadonlySet<string>,
): (event: RecordEvent, place: number) => boolean {
  const covers = new Map<string, Cover>();
  ordered.forEach((event, place) => {
    if (event.type !== 'reset' || removed.has(event.id)) return;
    const scope = scopeOf(event.lesson, event.exercise);
    const cover = covers.get(scope) ?? createCover();
    covers.set(scope, cover);
    add(cover, event, place);
  });
  if (covers.size === 0) return () => false;
  return (event, place) =>
    isResettable(event) &&
    scopesOf(event).some((scope) => {
      const cover = covers.get(scope);
      return cover !== undefined && isCovered(cover, event, place);
    });
}

/** What a window knows that a reset could remove. */
export interface Knowledge {
  /** Records an event; does nothing for a known one. */
  add(event: RecordEvent | UnknownEvent): void;
  /**
   * What a reset written now covers; `undefined` if that is too much to list.
   *
   * @param at time of the reset
   */
  covered(lesson: string, exercise: string | undefined, at: number): Covered | undefined;
}

export function createKnowledge(): Knowledge {
  const scopes = new Map<string, { writers: Map<string, number>; unnamed: Map<string, number> }>();
  return {
    add(event) {
      if (event.type === 'unknown' || !isResettable(event)) return;
      for (const scope of scopesOf(event)) {
        const known = scopes.get(scope) ?? { writers: new Map(), unnamed: new Map() };
        scopes.set(scope, known);
        const [map, key, value] = isNamed(event)
          ? [known.writers, event.by, event.seq]
          : [known.unnamed, event.id, event.at];
        if (value > (map.get(key) ?? Number.NEGATIVE_INFINITY)) map.set(key, value);
      }
    },
    covered(lesson, exercise, at) {
      const known = scopes.get(scopeOf(lesson, exercise));
      const writers = [...(known?.writers ?? [])];
      let until: number | undefined;
      const ids: string[] = [];
      for (const [id, time] of known?.unnamed ?? []) {
        // A clock that was ahead must not make the reset cover what others have yet to write.
        if (time > at) ids.push(id);
        else if (until === undefined || time > until) until = time;
      }
      if (writers.length > MOST_COVERED || ids.length > MOST_COVERED) return undefined;
      return { writers, ...(until === undefined ? {} : { until }), ...(ids.length === 0 ? {} : { ids }) };
    },
  };
}

/** All resets of one lesson or exercise together. */
interface Cover {
  /** Everything before this place in the order is covered. */
  before: number;
  /** Number of the last covered event, by writer. */
  readonly writers: Map<string, number>;
  until: number;
  readonly ids: Set<string>;
}

function createCover(): Cover {
  return { before: 0, writers: new Map(), until: Number.NEGATIVE_INFINITY, ids: new Set() };
}

function add(cover: Cover, reset: EventOf<'reset'>, place: number): void {
  const { covers } = reset;
  if (!covers) {
    // Nothing can come after the end of the order, so it would cover all future events.
    if (orderOf(reset) < LAST_ORDER) cover.before = Math.max(cover.before, place);
    return;
  }
  for (const [writer, seq] of covers.writers)
    cover.writers.set(writer, Math.max(seq, cover.writers.get(writer) ?? 0));
  if (covers.until !== undefined) cover.until = Math.max(cover.until, covers.until);
  for (const id of covers.ids ?? []) cover.ids.add(id);
}

function isCovered({ before, writers, until, ids }: Cover, event: RecordEvent, place: number): boolean {
  if (place < before) return true;
  return isNamed(event) ? event.seq <= (writers.get(event.by) ?? -1) : event.at <= until || ids.has(event.id);
}

/** Whether an event names its writer and its number among that writer's events. */
function isNamed<E extends RecordEvent>(event: E): event is E & { by: string; seq: number } {
  return event.by !== undefined && event.seq !== undefined;
}

function isResettable(event: RecordEvent): event is Resettable {
  return resettable[event.type];
}

function scopesOf(event: Resettable): string[] {
  const whole = scopeOf(event.lesson);
  return 'exercise' in event ? [whole, scopeOf(event.lesson, event.exercise)] : [whole];
}

/** What a reset applies to. */
function scopeOf(lesson: string, exercise?: string): string {
  return exercise === undefined ? lesson : `${lesson.length} ${lesson}${exercise}`;
}
