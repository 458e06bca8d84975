import { describe, expect, it } from 'vitest';
import { createMemoryRecordStore } from '../../testing/memory-record-store.ts';
import { archiveOf } from './archive.ts';
import { foldRecord } from './fold.ts';
import { readRecord } from './read-record.ts';
import type { RecordEvent } from './record-event.ts';

const NOW = Date.UTC(2026, 10, 24, 15, 4, 5, 678);
const read = (id: string, at: number, lesson: string, section: string): RecordEvent => ({
  v: 1,
  id,
  at,
  lesson,
  type: 'read',
  section,
});

describe('an archive', () => {
  it('holds the events of its lesson, each once and in order, and can be read as a record', async () => {
    const second = read('b', 2, 'korea', 'two');
    const { text } = archiveOf(
      [second, read('x', 1, 'other', 'one'), read('a', 1, 'korea', 'one'), second],
      'korea',
      NOW,
    );
    expect(text.trimEnd().split('\n')).toHaveLength(2);
    const { events, torn } = await readRecord(createMemoryRecordStore({ 'old.jsonl': text }));
    expect(torn).toEqual([]);
    expect([...(foldRecord(events).get('korea')?.sections.keys() ?? [])]).toEqual(['one', 'two']);
  });

  it('is named after the lesson and the time', () => {
    expect(archiveOf([], 'korea-1950', NOW).name).toBe('korea-1950-2026-11-24T15-04-05-678');
  });

  it.each(['../../etc/passwd', 'a/b\\c', 'C:\\x', '..', '', 'a\u0000b', 'что?*'])(
    'has a name that is no path and that any system takes, for the id %j',
    (id) => {
      expect(archiveOf([], id, NOW).name).toMatch(/^[\p{Letter}\p{Number}-]+-2026-11-24T15-04-05-678$/u);
    },
  );
});
