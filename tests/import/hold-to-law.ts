/**
 * Imports every file below a folder and holds each against the law of imports: which words are missing, added or moved,
 * and which notes were invented. For batches of real files, which are none of the repository's:
 *
 *   node tests/import/hold-to-law.ts FOLDER [SUFFIX]
 */
import { globSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { importPassage } from '@marginalia/core/import';
import { brokenLaw, importLaw, lawFormatOf } from '@marginalia/core/testing';

const [folder = '.', suffix = '*'] = process.argv.slice(2);
const totals = { files: 0, kept: 0, refused: 0, markers: 0, notes: 0, invented: 0, missing: 0, words: 0 };
let slowest = { time: 0, path: '' };

for (const path of globSync(`**/*.${suffix}`, { cwd: folder }).sort()) {
  const format = lawFormatOf(path);
  if (!format) continue;
  const bytes = readFileSync(join(folder, path));
  const start = performance.now();
  const readPicture = (picture: string): Promise<Uint8Array> =>
    readFile(join(folder, dirname(path), picture));
  const result = await importPassage({ name: basename(path), bytes }, { readPicture });
  const time = performance.now() - start;
  if (time > slowest.time) slowest = { time, path };
  totals.files++;
  if (result.files.length === 0) {
    totals.refused++;
    console.log(`${path}: refused: ${result.diagnostics[0]?.message.text}`);
    continue;
  }
  const lesson = String(result.files[0]?.content);
  totals.notes += lesson.match(/^\[\^[^\]]+\]: /gm)?.length ?? 0;
  totals.markers += lesson.match(/(?<!\\)\[\^[^\]\s]+\](?!: )/g)?.length ?? 0;
  totals.words += lesson.match(/\p{L}+/gu)?.length ?? 0;
  const found = importLaw(format, new TextDecoder().decode(bytes), result);
  totals.invented += found.invented.length;
  totals.missing += found.missing.length;
  const broken = brokenLaw(found);
  if (broken.length === 0) totals.kept++;
  else console.log(`${path}: ${broken.join('; ')}`);
}
console.log(totals, `slowest: ${Math.round(slowest.time)} ms, ${slowest.path}`);
