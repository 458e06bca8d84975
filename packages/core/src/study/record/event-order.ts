import type { RecordEvent, UnknownEvent } from './record-event.ts';

/** Removes copies from the known events. Keeps two different events that share an id by mistake. */
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
    // Nearly always a copy; comparing texts takes several times as long and is for the rest.
    if (same(twin, event)) continue;
    texts.add(canonical(twin));
    const text = canonical(event);
    if (texts.has(text)) continue;
    texts.add(text);
    kept.push(event);
  }
  return kept;
}

/** The place of an event in the order: the one from its writer, or its time if there is none. */
export function orderOf({ order, at }: Pick<RecordEvent, 'order' | 'at'>): number {
  return order ?? at;
}

/**
 * Sorts in place: events that a window knew come before those that it wrote, regardless of clocks; concurrent events of
 * two windows are sorted by their clocks. Ties are broken by writer, id and content, so that no two different events
 * tie.
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

/** Whether two events have the same content in the same order; false if only a closer look can tell. */
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

/** The same text for the same content, regardless of field order. */
function canonical(event: RecordEvent): string {
  try {
    return JSON.stringify(event, (_, inner: unknown) =>
      typeof inner === 'object' && inner !== null && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => compare(a, b)))
        : inner,
    );
  } catch {
    // Nested too deeply for the stack: not a real answer.
    return `${event.at} ${event.type}`;
  }
}
