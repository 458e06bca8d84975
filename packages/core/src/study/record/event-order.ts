import type { RecordEvent, UnknownEvent } from './record-event.ts';

/**
 * The known events without their copies. Two events that share an id by mistake and say different things are both
 * kept.
 */
export function unique(events: readonly (RecordEvent | UnknownEvent)[]): RecordEvent[] {
  const first = new Map<string, RecordEvent>();
  const texts = new Set<string>();
  const kept: RecordEvent[] = [];
  for (const event of events) {
    if (event.type === 'unknown') continue;
    const twin = first.get(event.id);
    if (!twin) {
      first.set(event.id, event);
      kept.push(event);
      continue;
    }
    // Nearly always a copy; texts are for what is not, and take several times as long.
    if (same(twin, event)) continue;
    texts.add(canonical(twin));
    const text = canonical(event);
    if (texts.has(text)) continue;
    texts.add(text);
    kept.push(event);
  }
  return kept;
}

/** The place of an event in the order: that which its writer gave it, or its time where the writer gave none. */
export function orderOf({ order, at }: Pick<RecordEvent, 'order' | 'at'>): number {
  return order ?? at;
}

/**
 * Sorts in place, so that what a window knew of stands before what it wrote, whatever the clocks say; what was done at
 * the same time in two windows stands by the time of their clocks. Then by writer, id and content, so that no two
 * different events are a tie.
 */
export function inOrder<E extends RecordEvent>(events: E[]): E[] {
  return events.sort(
    (a, b) =>
      orderOf(a) - orderOf(b) ||
      a.at - b.at ||
      compare(a.by ?? '', b.by ?? '') ||
      (a.seq ?? 0) - (b.seq ?? 0) ||
      compare(a.id, b.id) ||
      (a === b ? 0 : compare(canonical(a), canonical(b))),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether two events say the same in the same order; false where only a closer look can tell. */
function same(a: RecordEvent, b: RecordEvent): boolean {
  const left: Readonly<Record<string, unknown>> = a;
  const right: Readonly<Record<string, unknown>> = b;
  const keys = Object.keys(left);
  if (keys.length !== Object.keys(right).length) return false;
  try {
    return keys.every(
      (key) => left[key] === right[key] || JSON.stringify(left[key]) === JSON.stringify(right[key]),
    );
  } catch {
    return false;
  }
}

/** One text for one content, whatever order the fields stand in. */
function canonical(event: RecordEvent): string {
  try {
    return JSON.stringify(event, (_, inner: unknown) =>
      typeof inner === 'object' && inner !== null && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => compare(a, b)))
        : inner,
    );
  } catch {
    // Nested more deeply than the stack is high: nobody's answer.
    return `${event.at} ${event.type}`;
  }
}
