import type { RecordStore } from '../ports/record-store.ts';

/** A record store over a plain map, for tests. */
export interface MemoryRecordStore extends RecordStore {
  /** Text of the files by name; mutable. The store appends to `window.jsonl`. */
  readonly files: Map<string, string>;
  readonly archived: Map<string, string>;
  /** Every appended text, including failed ones. */
  readonly appends: readonly string[];
  /** Makes the next append fail after writing this many UTF-16 units. Several failures are queued. */
  failNext(written?: number): void;
}

export function createMemoryRecordStore(files: Readonly<Record<string, string>> = {}): MemoryRecordStore {
  const own = 'window.jsonl';
  const map = new Map(Object.entries(files));
  const archived = new Map<string, string>();
  const appends: string[] = [];
  const failures: number[] = [];
  let writing = false;
  return {
    files: map,
    archived,
    appends,
    failNext(written = 0) {
      failures.push(written);
    },
    async append(text) {
      if (writing) throw new Error('two appends at a time');
      writing = true;
      appends.push(text);
      await Promise.resolve();
      const written = failures.shift();
      map.set(own, (map.get(own) ?? '') + text.slice(0, written ?? text.length));
      writing = false;
      if (written !== undefined) throw new Error('disk full');
    },
    async readAll() {
      return [...map].map(([name, content]) => ({ name, content }));
    },
    async archive(name, text) {
      if (archived.has(name)) throw new Error('it is there already');
      archived.set(name, text);
      return name;
    },
  };
}
