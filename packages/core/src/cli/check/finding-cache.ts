import { dirname, join } from 'node:path';
import envPaths from 'env-paths';
import findCacheDirectory from 'find-cache-directory';
import * as v from 'valibot';
import { modifiedAt } from '../files/file-kind.ts';
import { placeToWrite, type TrustedPath } from '../files/path-steps.ts';
import { readPlace } from '../files/read-file.ts';
import { makeFolders, writeWhole } from '../files/write-file.ts';
import { packageVersion } from '../manifest.ts';
import { ownFile } from '../own-file.ts';
import { type Finding, findingSchema } from './finding.ts';

/** Most entries to keep, those of the last check first. */
const MOST = 100_000;
/** Largest cache to read, in bytes: that many entries take less. */
const LARGEST = 200_000_000;

/** The findings of checks, by the checked content. */
export interface FindingCache {
  readonly known: ReadonlySet<string>;
  get(key: string): readonly Finding[] | undefined;
  /** Stores findings, and that they were used. */
  set(key: string, findings: readonly Finding[]): void;
  /** Writes changes. Ignores a cache that cannot be written. */
  save(): void;
}

const entries = v.array(v.tuple([v.string(), v.array(findingSchema)]));

/**
 * Opens a cache; an invalid or broken one counts as empty.
 *
 * @param file its location; without one it lasts as long as this process
 */
export function openFindingCache(file: TrustedPath | undefined): FindingCache {
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
        makeFolders({ ...file, path: dirname(file.path) });
        writeWhole(file, JSON.stringify([...asked]));
      } catch {
        // Only the next check takes longer.
      }
    },
  };
}

/**
 * The location of a folder's finding cache: in its package's node_modules, else in the user's caches. Neither, if there
 * is a link on the way to the first: it may lead anywhere.
 */
export function findingCacheFile(cwd: string): TrustedPath | undefined {
  const own = findCacheDirectory({ name: 'marginalia', cwd });
  const caches = envPaths('marginalia', { suffix: '' }).cache;
  try {
    // Links on the way to the user's caches are up to the user.
    return own === undefined
      ? { trusted: dirname(caches), path: join(caches, NAME) }
      : placeToWrite(cwd, join(own, NAME));
  } catch {
    return undefined;
  }
}
const NAME = 'findings.json';

/** Identifies the checking program: its version and, in a checkout, its build. */
export function checkerVersion(): string {
  const builds = ['.tsbuildinfo', 'cli/.tsbuildinfo'].map((path) => modifiedAt(ownFile(path)) ?? 0);
  return [packageVersion(), ...builds].join(' ');
}

function readEntries(file: TrustedPath): v.InferOutput<typeof entries> {
  try {
    const read = v.safeParse(entries, JSON.parse(readPlace(file, LARGEST).bytes?.toString() ?? ''));
    return read.success ? read.output : [];
  } catch {
    return [];
  }
}
