import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseLesson } from '@marginalia/core';
import {
  atOnce,
  type EditionKeys,
  type ExportFormatName,
  editionFolder,
  exportFormats,
  exportLesson,
  pageFiles,
} from '@marginalia/core/school';
import { loadDatabase } from '../../../packages/core/src/cli/write-database.ts';
import { FIRST_LESSON, ROOT } from '../../toolchain/repository.ts';
import { stopwatch } from '../judge/stopwatch.ts';
import type { Took } from '../judge/took.ts';
import { runProcess } from '../workspace/run-process.ts';

/** What an export of one format cost in each of some runs. */
export interface ExportFigures {
  readonly format: ExportFormatName;
  /** Of the first lesson, parsed already. */
  readonly parsed: readonly Took[];
  /** Of a lesson of 1 MB, parsed already. */
  readonly large: readonly Took[];
  /** The whole command, with its start. */
  readonly process: readonly Took[];
}

/** What an edition cost in each of some runs. */
export interface EditionFigures {
  readonly keys: EditionKeys;
  /** Of the first lesson, parsed already. */
  readonly parsed: readonly Took[];
  /** Of a lesson of 1 MB, parsed already. */
  readonly large: readonly Took[];
}

const CLI = join(ROOT, 'packages', 'core', 'bin', 'marginalia.mjs');
const ROUNDS = 5;
const LARGE = 1_000_000;
/** In milliseconds. */
const LIMIT = 60_000;

type Files = readonly { readonly path: string; readonly text: string }[];

function firstLesson(): Files {
  const names = readdirSync(FIRST_LESSON).filter((name) => /\.(md|yaml)$/.test(name));
  return names.map((path) => ({ path, text: readFileSync(join(FIRST_LESSON, path), 'utf8') }));
}

export async function measureEdition(): Promise<EditionFigures[]> {
  const kinds: readonly EditionKeys[] = ['none', 'sealed', 'practice'];
  const large = [{ path: 'lesson.md', text: largeLesson() }];
  const figures: EditionFigures[] = [];
  for (const keys of kinds)
    figures.push({
      keys,
      parsed: await editions(firstLesson(), keys, ROUNDS),
      large: await editions(large, keys, 2),
    });
  return figures;
}

export async function measureExport(): Promise<ExportFigures[]> {
  const first = firstLesson();
  const large = [{ path: 'lesson.md', text: largeLesson() }];
  const scratch = mkdtempSync(join(tmpdir(), 'marginalia-bench-'));
  const writeDatabase = await loadDatabase();
  const figures: ExportFigures[] = [];
  try {
    for (const format of Object.keys(exportFormats) as ExportFormatName[]) {
      const process: Took[] = [];
      for (let round = 0; round < 3; round++)
        process.push(
          await runProcess(
            [CLI, 'export', FIRST_LESSON, '--to', format, '--out', `${round}-${format}`],
            scratch,
            LIMIT,
          ),
        );
      figures.push({
        format,
        parsed: samples(first, format, ROUNDS, writeDatabase),
        large: samples(large, format, 2, writeDatabase),
        process,
      });
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  return figures;
}

const PAGE_FILES = join(ROOT, 'packages', 'core', 'dist', 'site-page');

/** What each export takes, after one that warms up, of a lesson of which nothing is remembered. */
function samples(
  files: Files,
  to: ExportFormatName,
  count: number,
  writeDatabase: Awaited<ReturnType<typeof loadDatabase>>,
): Took[] {
  const tools = {
    now: 0,
    writeDatabase,
    pageFiles: new Map(pageFiles.map((name) => [name, readFileSync(join(PAGE_FILES, name), 'utf8')])),
  };
  return Array.from({ length: count + 1 }, () => {
    const { lesson } = parseLesson(files);
    // What is worked out when it is first asked for is the parser's.
    if (lesson.exercises.length === 0) throw new Error('There is nothing to export.');
    const stop = stopwatch();
    atOnce(exportLesson(lesson, to, undefined, tools));
    return stop();
  }).slice(1);
}

/** What each edition takes, after one that warms up. */
async function editions(files: Files, keys: EditionKeys, count: number): Promise<Took[]> {
  const all: Took[] = [];
  for (let round = 0; round <= count; round++) {
    const { lesson } = parseLesson(files);
    if (lesson.exercises.length === 0) throw new Error('There is nothing to make an edition of.');
    const stop = stopwatch();
    await editionFolder(lesson, { keys, media: new Map() });
    all.push(stop());
  }
  return all.slice(1);
}

/** Sections with notes, a choice and evidence each. */
function largeLesson(): string {
  const parts = ['---\ntitle: Large\nid: large\n---\n'];
  const prose = 'The river rose in that year over all bridges, and nobody was ready for it. '.repeat(8);
  let length = 0;
  for (let n = 1; length < LARGE; n++) {
    const words = `The strange thing of number ${n} stood there.`;
    const part = `\n## S ${n}\n<!-- section id=s${n} -->\n\n${prose}[^${n}]\n\n${words} ${prose}\n\n[^${n}]: A note on ${n}.\n\n### C\n<!-- exercise id=c${n} type=choice -->\n\n- [x] a\n- [ ] b\n\n### E\n<!-- exercise id=e${n} type=evidence -->\n\nWhich?\n\n<!-- key -->\n\n> ${words}\n`;
    parts.push(part);
    length += part.length;
  }
  return parts.join('');
}
