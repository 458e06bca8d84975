import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMemoryRecordStore } from '../testing/memory-record-store.ts';
import { foldRecord } from './fold.ts';
import { readRecord } from './read-record.ts';
import type { RecordEvent, UnknownEvent } from './record-event.ts';
import { createRecordWriter } from './record-writer.ts';

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
  it('gives events version, id and time, and stores them in order', async () => {
    const { store, read, writer, sections } = setUp();
    expect(await read('a')).toEqual({
      v: 1,
      id: 'e0',
      at: 100,
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

describe('the record of a store', () => {
  it('is all its files, in whatever encoding, with what was cut short', async () => {
    const line = '{"v":1,"id":"a","at":1,"lesson":"l","type":"read","section":"\u00fc"}\n';
    const utf16 = (littleEndian: boolean) => {
      const bytes = Buffer.from(`\ufeff${line}`, 'utf16le');
      return littleEndian ? bytes : bytes.swap16();
    };
    for (const content of [line, Buffer.from(line), utf16(true), utf16(false)]) {
      const record = await readRecord({
        ...createMemoryRecordStore(),
        readAll: async () => [
          { name: 'a.jsonl', content },
          { name: 'b.jsonl', content: '{"v' },
        ],
      });
      expect(record.events).toHaveLength(1);
      expect(foldRecord(record.events).get('l')?.sections.has('\u00fc')).toBe(true);
      expect(record.torn).toEqual([{ file: 'b.jsonl', text: '{"v' }]);
    }
  });
});
