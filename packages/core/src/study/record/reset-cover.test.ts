import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMemoryRecordStore } from '../../testing/memory-record-store.ts';
import { foldRecord } from './fold.ts';
import { readRecord } from './read-record.ts';
import { LAST_ORDER, LATEST, type RecordEvent } from './record-event.ts';
import { parseRecord } from './record-lines.ts';
import { createRecordWriter } from './record-writer.ts';

const NOW = Date.UTC(2026, 10, 30);
const DAY = 86_400_000;
const attempt = (exercise: string, score = 1) =>
  ({ type: 'attempt', exercise, exerciseType: 'choice', score, seed: 1, hints: 0, duration: 1 }) as const;
const old = (id: string, at: number, said: object): RecordEvent =>
  ({ v: 1, id, at, lesson: 'l', ...said }) as RecordEvent;
const counted = (events: readonly RecordEvent[], exercise = 'x') =>
  foldRecord(events).get('l')?.exercises.get(exercise)?.attempts ?? [];

/** A window, on a machine with a clock of its own, that knows what it wrote and what it was told. */
function openWindow(name: string, known: readonly RecordEvent[] = []) {
  const store = createMemoryRecordStore();
  const clock = { time: NOW, now: () => clock.time };
  let made = 0;
  const writer = createRecordWriter({ store, clock, name, known, newId: () => `${name}-${made++}` });
  const seen = new Set(known.map(({ id }) => id));
  return {
    clock,
    seen,
    learn(events: readonly RecordEvent[]): void {
      writer.learn(events);
      for (const { id } of events) seen.add(id);
    },
    async write(said: string | undefined, reset: boolean): Promise<RecordEvent> {
      const exercise = said === undefined ? {} : { exercise: said };
      const event = await writer.append(
        reset ? { type: 'reset', lesson: 'l', ...exercise } : { lesson: 'l', ...attempt(said ?? 'x') },
      );
      seen.add(event.id);
      const [read] = parseRecord(store.appends.at(-1) ?? '').events;
      expect(read).toEqual(event);
      return event;
    },
  };
}

const clock = fc.oneof(
  fc.integer({ min: NOW - 400 * DAY, max: NOW + 400 * DAY }),
  fc.constantFrom(
    0,
    -LATEST,
    LATEST,
    9e15,
    Number.POSITIVE_INFINITY,
    Number.NaN,
    NOW + 0.5,
    Date.UTC(2099, 0),
  ),
);
const window = fc.nat(2);
const step = fc.oneof(
  fc.record({ do: fc.constant('write' as const), window, clock, exercise: fc.constantFrom('x', 'y') }),
  fc.record({ do: fc.constant('reset' as const), window, clock, exercise: fc.constantFrom('x', undefined) }),
  fc.record({ do: fc.constant('tell' as const), window, from: window }),
);
const start = fc.array(
  fc.constantFrom(
    old('far', Date.UTC(2099, 0), attempt('x')),
    old('end', LATEST, attempt('y')),
    old('then', NOW - DAY, attempt('x')),
    old('begin', -LATEST, attempt('x')),
    old('other', LATEST, { lesson: 'm', type: 'read', section: 's' }),
    old('last', LATEST, {
      ...attempt('y'),
      by: 'stranger',
      seq: Number.MAX_SAFE_INTEGER,
      order: LAST_ORDER - 900,
    }),
  ),
);

describe('a reset', () => {
  it('covers what its window had seen and nothing else, whatever any clock says', async () => {
    await fc.assert(
      fc.asyncProperty(start, fc.array(step, { maxLength: 25 }), async (known, steps) => {
        const windows = ['a', 'b', 'c'].map((name) => openWindow(name, known));
        const written: RecordEvent[] = [...new Map(known.map((event) => [event.id, event])).values()];
        const by: RecordEvent[][] = [[], [], []];
        const gone = new Set<string>();
        for (const one of steps) {
          const at = windows[one.window];
          if (!at) throw new Error('there is no such window');
          if (one.do === 'tell') {
            at.learn(by[one.from] ?? []);
            continue;
          }
          at.clock.time = one.clock;
          if (one.do === 'reset')
            for (const event of written)
              if (event.type === 'attempt' && at.seen.has(event.id) && event.lesson === 'l')
                if (one.exercise === undefined || event.exercise === one.exercise) gone.add(event.id);
          const event = await at.write(one.exercise, one.do === 'reset');
          written.push(event);
          by[one.window]?.push(event);
        }
        const ids = (events: readonly RecordEvent[]) => events.map(({ id }) => id).sort();
        const left = written.filter(
          ({ type, lesson, id }) => type === 'attempt' && lesson === 'l' && !gone.has(id),
        );
        expect(ids([...counted(written, 'x'), ...counted(written, 'y')])).toEqual(ids(left));
        // What a window wrote stands in the order in which it wrote it.
        for (const own of by) {
          const mine = own.map(({ id }) => id);
          const found = counted(written, 'x')
            .map(({ id }) => id)
            .filter((id) => mine.includes(id));
          expect(found).toEqual(mine.filter((id) => found.includes(id)));
        }
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  it('takes no attempt of a window that never heard of it, though it came from a clock that was ahead', async () => {
    const a = openWindow('a');
    const first = await a.write('x', false);
    const b = openWindow('b', [first]);
    b.clock.time = NOW + 300_000;
    const reset = await b.write('x', true);
    const later = [];
    for (let i = 1; i <= 4; i++) {
      a.clock.time = NOW + i * 60_000;
      later.push(await a.write('x', false));
    }
    expect(counted([reset, first, ...later])).toEqual(later);
  });

  it('leaves the order of what comes after a clock that was once ahead, and its dates', async () => {
    const future = old('f', Date.UTC(2099, 0), { type: 'read', section: 's' });
    const window = openWindow('w', [future]);
    const written = [await window.write(undefined, true)];
    for (let i = 0; i < 5; i++) {
      window.clock.time = NOW + (i % 2 === 0 ? i : -i) * 60_000;
      written.push(await window.write('x', false));
    }
    expect(counted([...written].reverse().concat(future))).toEqual(written.slice(1));
    expect(counted(written).map(({ at }) => Math.abs(at - NOW) <= 300_000)).not.toContain(false);
  });

  it('of the first versions covers what is in front of it, and nothing that was written in its knowledge', async () => {
    const reset = old('r', LATEST, { type: 'reset' });
    const before = old('b', NOW, attempt('x'));
    const window = openWindow('w', [reset, before]);
    const after = await window.write('x', false);
    expect(counted([after, reset, before])).toEqual([after]);
  });

  it('that is taken back brings all of it back', async () => {
    const window = openWindow('w');
    const done = await window.write('x', false);
    const reset = await window.write(undefined, true);
    const undo = old('u', NOW, { type: 'remove', target: reset.id });
    expect(counted([done, reset])).toEqual([]);
    expect(counted([undo, done, reset])).toEqual([done]);
  });

  it('of more windows than it can name covers what is in front of it', async () => {
    const known = Array.from({ length: 5000 }, (_, i) =>
      old(`e${i}`, NOW, { ...attempt('x'), by: `w${i}`, seq: 1 }),
    );
    const window = openWindow('w', known);
    const reset = await window.write('x', true);
    expect(reset).not.toHaveProperty('covers');
    expect(counted([...known, reset, await window.write('x', false)])).toHaveLength(1);
  });

  it('takes the names of writers for names, whatever they are', async () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const known = names.map((by, i) => old(`e${i}`, NOW, { ...attempt('x'), by, seq: 1 }));
    const window = openWindow('w', known);
    const store = createMemoryRecordStore();
    await store.append(`${JSON.stringify(await window.write('x', true))}\n`);
    const { events } = await readRecord(store);
    const later = names.map((by, i) => old(`f${i}`, NOW + i, { ...attempt('x'), by, seq: 2 }));
    const read = events.filter((event) => event.type !== 'unknown');
    expect(counted([...known, ...read, ...later])).toEqual(later);
  });
});
