/**
 * Imports every file below a folder and holds each against the law of imports: which words are missing, added or moved,
 * and which notes were invented. Of a book all chapters are imported, and every page of it has to be in one. For batches
 * of real files, which are none of the repository's:
 *
 *   node tests/import/hold-to-law.ts FOLDER [SUFFIX]
 */
import { globSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type ImportResult, importPassage, listChapters } from '@marginalia/core/import';
import {
  bookLaw,
  brokenLaw,
  importLaw,
  type LawSource,
  lawFormatOf,
  lawSourceOf,
} from '@marginalia/core/testing';

/** Most chapters of a book that are imported. */
const CHAPTERS = 80;

const [folder = '.', suffix = '*'] = process.argv.slice(2);
const totals = {
  files: 0,
  kept: 0,
  refused: 0,
  chapters: 0,
  markers: 0,
  notes: 0,
  words: 0,
  invented: 0,
  missing: 0,
  added: 0,
  moved: 0,
  miscounted: 0,
};
let slowest = { time: 0, path: '' };

for (const path of globSync(`**/*.${suffix}`, { cwd: folder }).sort()) {
  const bytes = readFileSync(join(folder, path));
  const format = lawFormatOf(path, bytes);
  if (!format) continue;
  totals.files++;
  const broken: string[] = [];
  const results: ImportResult[] = [];
  let book: LawSource | undefined;
  for (const chapter of chaptersOf(path, bytes)) {
    const start = performance.now();
    const result = await importPassage(
      { name: basename(path), bytes },
      {
        ...(chapter === undefined ? {} : { chapter }),
        readPicture: (picture) => readFile(join(folder, dirname(path), picture)),
      },
    );
    const time = performance.now() - start;
    if (time > slowest.time) slowest = { time, path };
    if (result.files.length === 0) {
      if (chapter === undefined) console.log(`${path}: refused: ${result.diagnostics[0]?.message.text}`);
      continue;
    }
    results.push(result);
    if (chapter !== undefined) totals.chapters++;
    const lesson = String(result.files[0]?.content);
    totals.notes += lesson.match(/^\[\^[^\]]+\]: /gm)?.length ?? 0;
    totals.markers += lesson.match(/(?<!\\)\[\^[^\]\s]+\](?!: )/g)?.length ?? 0;
    totals.words += lesson.match(/\p{L}+/gu)?.length ?? 0;
    const source = await lawSourceOf(format, bytes, chapter).catch(() => undefined);
    if (!source) continue;
    book = source;
    const found = importLaw(format, source, result);
    for (const kind of ['invented', 'missing', 'added', 'moved', 'miscounted'] as const)
      totals[kind] += found[kind].length;
    broken.push(...brokenLaw(found).map((text) => (chapter === undefined ? text : `${chapter}: ${text}`)));
  }
  if (results.length === 0) {
    totals.refused++;
    continue;
  }
  if (format === 'epub' && book && isWhole(path, bytes, results.length)) {
    const missing = bookLaw(book, results);
    totals.missing += missing.length;
    if (missing.length > 0)
      broken.push(`book: missing (${missing.length}): ${missing.slice(0, 20).join(' ')}`);
  }
  if (broken.length === 0) totals.kept++;
  else console.log(`${path}: ${broken.join('; ')}`);
}
console.log(totals, `slowest: ${Math.round(slowest.time)} ms, ${slowest.path}`);

/** The numbers of the chapters of a book, some where it has very many; of any other file that it has none. */
function chaptersOf(path: string, bytes: Uint8Array): (number | undefined)[] {
  try {
    const chapters = listChapters({ name: basename(path), bytes });
    if (chapters.length < 2) return [undefined];
    const step = Math.ceil(chapters.length / CHAPTERS);
    return chapters.filter((_, at) => at % step === 0).map(({ number }) => number);
  } catch {
    return [undefined];
  }
}

function isWhole(path: string, bytes: Uint8Array, imported: number): boolean {
  return listChapters({ name: basename(path), bytes }).length <= Math.max(imported, 1);
}
