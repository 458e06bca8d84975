import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMemoryRecordStore } from '../../testing/memory-record-store.ts';
import { foldRecord } from './fold.ts';
import { linkTo } from './line-chain.ts';
import { readRecord } from './read-record.ts';
import { type EventDraft, LAST_ORDER, LATEST, type RecordEvent, type UnknownEvent } from './record-event.ts';
import { serialiseEvent } from './record-lines.ts';
import { createRecordWriter, UnreadableEvent } from './record-writer.ts';

function setUp(files: Record<string, string> = {}, known: readonly (RecordEvent | UnknownEvent)[] = []) {
  const store = createMemoryRecordStore(files);
  const clock = { time: 100, now: () => clock.time };
  let made = 0;
  const writer = createRecordWriter({ store, clock, known, newId: () => `e${made++}` });
  const read = (section: string) => writer.append({ type: 'read', lesson: 'l', section });
  const sections = async () =>
    (await readRecord(store)).events.map((event) => (event.type === 'read' ? event.section : event.type));
  return { store, clock, writer, read, sections };
}

describe('the writer', () => {
  it('gives events version, id, time and writer, and stores them in order', async () => {
    const { store, read, writer, sections } = setUp();
    expect(await read('a')).toEqual({
      v: 1,
      id: 'e0',
      at: 100,
      by: 'e0',
      seq: 1,
      type: 'read',
      lesson: 'l',
      section: 'a',
    });
    await Promise.all(['b', 'c', 'd'].map(read));
    expect(await sections()).toEqual(['a', 'b', 'c', 'd']);
    expect(writer.pending).toEqual([]);
    // a alone, and what came at one time together.
    expect(store.appends).toHaveLength(2);
  });

  it('stores together what comes while an append is on its way', async () => {
    const { store, read, sections } = setUp();
    const first = read('a');
    await new Promise(setImmediate);
    await Promise.all([first, read('b'), read('c')]);
    expect(await sections()).toEqual(['a', 'b', 'c']);
    expect(store.appends).toHaveLength(2);
  });

  it('never writes on behind half a line', async () => {
    const { store, read, sections } = setUp({ 'window.jsonl': '{"v":1,"id":"torn","at' });
    await read('a');
    expect(await sections()).toEqual(['a']);
    expect(store.files.get('window.jsonl')).toMatch(/at\n\{.*\}\n$/);
  });

  it('reports a failure, keeps the event and stores it with the next one', async () => {
    const { store, read, writer, sections } = setUp();
    store.failNext(20);
    await expect(read('a')).rejects.toThrow('disk full');
    expect(writer.pending.map(({ id }) => id)).toEqual(['e0']);
    await read('b');
    expect(await sections()).toEqual(['a', 'b']);
    expect(writer.pending).toEqual([]);
  });

  it('stores what is pending when it is told to, and says if that fails again', async () => {
    const { store, read, writer, sections } = setUp();
    store.failNext();
    store.failNext();
    await expect(read('a')).rejects.toThrow();
    await expect(writer.flush()).rejects.toThrow();
    await writer.flush();
    await writer.flush();
    expect(await sections()).toEqual(['a']);
    expect(store.appends).toHaveLength(3);
  });

  it('loses nothing and doubles nothing, wherever appends fail and are cut short', async () => {
    const failure = fc.option(fc.nat(250), { nil: undefined });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(failure, fc.boolean()), { maxLength: 8 }), async (steps) => {
        const { store, read, writer } = setUp();
        const running: Promise<unknown>[] = [];
        for (const [i, [written, wait]] of steps.entries()) {
          if (written !== undefined) store.failNext(written);
          const stored = read(`s${i}`).catch(() => {});
          running.push(stored);
          if (wait) await stored;
        }
        await Promise.all(running);
        for (let tries = 0; tries <= steps.length; tries++) await writer.flush().catch(() => {});
        expect(writer.pending).toEqual([]);
        const sections = foldRecord((await readRecord(store)).events).get('l')?.sections ?? new Map();
        expect([...sections.keys()].sort()).toEqual(steps.map((_, i) => `s${i}`));
        expect([...sections.values()].every(({ count }) => count === 1)).toBe(true);
      }),
      { seed: 7 },
    );
  });

  it('puts a reset behind all that came before and before all that comes after, whatever the clock says', async () => {
    const old: RecordEvent = { v: 1, id: 'old', at: 900, lesson: 'l', type: 'read', section: 'old' };
    const { clock, read, writer, store } = setUp({ 'other.jsonl': `${JSON.stringify(old)}\n` }, [old]);
    await read('before');
    clock.time = 50;
    await writer.append({ type: 'reset', lesson: 'l' });
    clock.time = 10;
    await read('after');
    const state = foldRecord((await readRecord(store)).events).get('l');
    expect([...(state?.sections.keys() ?? [])]).toEqual(['after']);
  });
});

describe('what the writer writes', () => {
  const at = fc.oneof(
    fc.double(),
    fc.constantFrom(LATEST, -LATEST, LATEST + 1, Number.POSITIVE_INFINITY, Number.NaN, 0.5, 1e300),
  );
  const foreign = fc.record(
    {
      at: fc.constantFrom(LATEST, -LATEST, 0.5, 1),
      by: fc.constantFrom('a', 'window', '__proto__'),
      seq: fc.constantFrom(1, Number.MAX_SAFE_INTEGER),
      order: fc.constantFrom(LAST_ORDER, -LAST_ORDER, LAST_ORDER - 1, 0),
      type: fc.constantFrom('read', 'reset'),
    },
    { requiredKeys: ['at', 'type'] },
  );

  it('can be read, whatever the clock says and whatever others have written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(foreign), fc.array(at, { maxLength: 6 }), async (others, times) => {
        const known = others.map(
          (event, i) => ({ v: 1, id: `k${i}`, lesson: 'l', section: 's', ...event }) as RecordEvent,
        );
        const { store, clock, read, writer } = setUp({}, known);
        for (const [i, time] of times.entries()) {
          clock.time = time;
          if (i % 3 === 2) await writer.append({ type: 'reset', lesson: 'l' });
          else await read(`own${i}`);
        }
        const { events } = await readRecord(store);
        expect(events.map(({ type }) => type)).toEqual(times.map((_, i) => (i % 3 === 2 ? 'reset' : 'read')));
        const sections = foldRecord([...known, ...events]).get('l')?.sections ?? new Map();
        const last = times.map((_, i) => i).filter((i) => i >= 3 * Math.floor(times.length / 3));
        expect(last.every((i) => sections.has(`own${i}`))).toBe(true);
      }),
      { seed: 7 },
    );
  });

  it.each([
    ['a score that is none', { type: 'attempt', score: 2 }],
    ['a score that is no number', { type: 'attempt', score: Number.NaN, duration: Number.NaN }],
    ['no section', { type: 'read', section: '' }],
    ['an id that is longer than any', { type: 'read', section: 's'.repeat(1e6) }],
    ['more than a line may hold', { type: 'note', text: 'n'.repeat(1e7) }],
    [
      'a context that is longer than any',
      { type: 'note', quote: { exact: 'e', prefix: 'p'.repeat(1e5), suffix: '' } },
    ],
    ['a response that is nested without end', { type: 'attempt', response: nested(500_000) }],
    ['a response that is nested too deeply', { type: 'attempt', response: nested(5000) }],
    ['a response that is no JSON', { type: 'attempt', response: 1n }],
    ['a type that nobody knows', { type: 'dance' }],
  ])('is never %s: that is refused by itself, and nothing after it', async (_, wrong) => {
    const { store, read, writer, sections } = setUp();
    await read('a');
    const whole = {
      section: 's',
      exercise: 'x',
      exerciseType: 'choice',
      score: 1,
      seed: 1,
      hints: 0,
      duration: 1,
    };
    const quote = { exact: 'e', prefix: '', suffix: '' };
    const draft = { lesson: 'l', quote, text: '', ...whole, ...wrong } as unknown as EventDraft;
    await expect(writer.append(draft)).rejects.toThrow(UnreadableEvent);
    expect(writer.pending).toEqual([]);
    expect(await read('b')).toMatchObject({ seq: 2 });
    expect(await sections()).toEqual(['a', 'b']);
    expect(store.appends).toHaveLength(2);
  });

  it('has a stamp of its own where it was taken out of the record', async () => {
    const { writer, read } = setUp();
    const first = await read('a');
    const stamp = { order: LAST_ORDER, covers: {}, prev: 'forged' };
    const again = await writer.append({ ...first, ...stamp } as unknown as EventDraft);
    const prev = linkTo(serialiseEvent(first).trimEnd());
    expect(again).toEqual({ ...first, id: 'e1', seq: 2, order: 101, prev });
  });

  it('waits where another window could not store it, and is stored as it was', async () => {
    const { store, writer, read } = setUp();
    const kept: RecordEvent = {
      v: 1,
      id: 'k',
      at: 5,
      by: 'other',
      seq: 3,
      lesson: 'l',
      type: 'read',
      section: 'k',
    };
    writer.adopt([kept]);
    expect(writer.pending).toEqual([kept]);
    await writer.flush();
    expect(await read('a')).toMatchObject({ by: 'e0', seq: 1 });
    expect((await readRecord(store)).events).toContainEqual(kept);
  });
});

function nested(levels: number): unknown {
  let value: unknown = 1;
  for (let i = 0; i < levels; i++) value = [value];
  return value;
}
