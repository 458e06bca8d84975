import { describe, expect, it } from 'vitest';
import { createMemoryRecordStore } from '../../testing/memory-record-store.ts';
import { foldRecord } from './fold.ts';
import { LARGEST_RECORD_FILE, readRecord } from './read-record.ts';

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

  it('is read without what cannot be read, and without what is out of all proportion', async () => {
    const { events, unread } = await readRecord({
      ...createMemoryRecordStore(),
      readAll: async () => [
        { name: 'huge.jsonl', content: new Uint8Array(LARGEST_RECORD_FILE + 1) },
        { name: 'folder.jsonl', problem: 'no-file' },
        { name: 'many.jsonl', content: '{}\n'.repeat(500_001) },
        { name: 'a.jsonl', content: '{"v":1,"id":"a","at":1,"lesson":"l","type":"read","section":"s"}' },
      ],
    });
    expect(events.filter(({ type }) => type === 'read')).toHaveLength(1);
    expect(events.length).toBe(500_001);
    expect(unread.map(({ name, problem }) => `${name} ${problem}`).sort()).toEqual([
      'folder.jsonl no-file',
      'huge.jsonl too-large',
      'many.jsonl too-large',
    ]);
  });
});
