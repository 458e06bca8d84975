import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import envPaths from 'env-paths';
import findCacheDirectory from 'find-cache-directory';
import * as v from 'valibot';
import { packageVersion } from '../manifest.ts';
import type { Finding } from './finding.ts';

/** Entries that are kept, those of the last check first. */
const MOST = 100_000;

/** What checks have found, by the content that they looked at. */
export interface FindingCache {
  readonly known: ReadonlySet<string>;
  get(key: string): readonly Finding[] | undefined;
  /** Keeps what was found, and that it was asked for. */
  set(key: string, findings: readonly Finding[]): void;
  /** Writes what has changed. A cache that cannot be written is none. */
  save(): void;
}

const position = v.object({ line: v.number(), column: v.number() });
const fix = v.object({
  title: v.string(),
  edits: v.array(v.object({ file: v.string(), start: position, end: position, text: v.string() })),
});
const finding = v.object({
  file: v.string(),
  rule: v.string(),
  severity: v.picklist(['error', 'warning', 'information', 'hint']),
  message: v.string(),
  hint: v.string(),
  start: position,
  end: position,
  excerpt: v.object({ before: v.string(), marked: v.string(), after: v.string() }),
  fixes: v.exactOptional(v.array(fix)),
});
const entries = v.array(v.tuple([v.string(), v.array(finding)]));

/**
 * Opens a cache; what is no cache, or a broken one, is an empty one.
 *
 * @param file where it is kept; without one it lasts as long as this process
 */
export function openFindingCache(file: string | undefined): FindingCache {
  const before = new Map(file === undefined ? [] : readEntries(file));
  const asked = new Map<string, readonly Finding[]>();
  const known = new Set(before.keys());
  let changed = false;
  return {
    known,
    get: (key) => asked.get(key) ?? before.get(key),
    set(key, findings) {
      changed ||= !known.has(key);
      known.add(key);
      asked.set(key, findings);
    },
    save() {
      if (!changed || file === undefined) return;
      changed = false;
      for (const [key, findings] of before)
        if (asked.size < MOST && !asked.has(key)) asked.set(key, findings);
      try {
        mkdirSync(dirname(file), { recursive: true });
        const beside = `${file}.${process.pid}`;
        writeFileSync(beside, JSON.stringify([...asked]));
        renameSync(beside, file);
      } catch {
        // The next check takes longer, that is all.
      }
    },
  };
}

/** Where the findings of a folder's lessons are kept: in its package's node_modules, else in the user's caches. */
export function findingCacheFile(cwd: string): string {
  const folder =
    findCacheDirectory({ name: 'marginalia', cwd }) ?? envPaths('marginalia', { suffix: '' }).cache;
  return join(folder, 'findings.json');
}

/** Names the program that checks: its version and, in a checkout, its build. */
export function checkerVersion(): string {
  const builds = ['../../.tsbuildinfo', '../.tsbuildinfo'].map((path) => {
    return statSync(new URL(path, import.meta.url), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  });
  return [packageVersion(), ...builds].join(' ');
}

function readEntries(file: string): v.InferOutput<typeof entries> {
  try {
    const read = v.safeParse(entries, JSON.parse(readFileSync(file, 'utf8')));
    return read.success ? read.output : [];
  } catch {
    return [];
  }
}
