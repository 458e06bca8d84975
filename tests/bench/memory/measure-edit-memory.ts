import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { getHeapSpaceStatistics } from 'node:v8';
import { createLessonService, passageText } from '@marginalia/core';
import { documentSymbols, hover } from '@marginalia/core/language';
import { createMemoryLessonSource } from '@marginalia/core/testing';
import { FIRST_LESSON } from '../../toolchain/repository.ts';

/** Bytes of memory that edits of a lesson took. */
export interface EditMemory {
  /** What was in the old generation before anything was collected from it: garbage that survived young collections. */
  readonly old: number;
  /** What is left after a full collection: heap, and memory outside of it. */
  readonly left: number;
}

const FILE = 'lesson.md';
/** Edits after which everything has been loaded and compiled. */
const WARM_UP = 100;

/**
 * Types in the first lesson, and asks after each letter for what the views of a lesson ask for. Needs `--expose-gc`; a fixed
 * size of the young generation makes its collections fall on the same edits.
 */
export async function measureEditMemory(edits: number): Promise<EditMemory> {
  const collect = globalThis.gc;
  if (!collect) throw new Error('needs --expose-gc');
  const names = readdirSync(FIRST_LESSON).filter((name) => /\.(md|yaml)$/.test(name));
  const files = Object.fromEntries(
    names.map((name) => [name, readFileSync(join(FIRST_LESSON, name), 'utf8')]),
  );
  const service = createLessonService({ source: createMemoryLessonSource({ f: files }) });
  await service.open('f');
  const { length } = files[FILE] ?? '';
  const at = Math.floor(length / 2);
  const type = async (count: number): Promise<void> => {
    for (let typed = 0; typed < count; typed++) {
      const back = typed % 2 === 1;
      const edit = { start: at, end: back ? at + 1 : at, text: back ? '' : 'x' };
      if (!service.edit('f', FILE, [edit], length + (back ? 0 : 1))) throw new Error('did not follow');
      const { lesson, diagnostics, names } = service.peek('f') ?? {};
      if (!lesson || !diagnostics || !names) throw new Error('no lesson');
      const { questions, exercises, sections, openings } = lesson;
      if (questions.length + exercises.length + sections.length + openings.length === 0)
        throw new Error('an empty lesson');
      documentSymbols(lesson, FILE);
      hover(lesson, names, FILE, at);
      passageText(lesson);
      await turn();
    }
  };
  await type(WARM_UP);
  collect();
  const before = { old: oldGeneration(), left: allMemory() };
  await type(edits);
  const old = oldGeneration() - before.old;
  collect();
  return { old, left: allMemory() - before.left };
}

function oldGeneration(): number {
  return getHeapSpaceStatistics().find(({ space_name }) => space_name === 'old_space')?.space_used_size ?? 0;
}

function allMemory(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
