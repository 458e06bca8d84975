import { createLessonService, type LessonSnapshot } from '@marginalia/core';
import { completion, definition, hover, prepareRename } from '@marginalia/core/language';
import { createMemoryLessonSource } from '@marginalia/core/testing';
import { stopwatch } from '../judge/stopwatch.ts';
import type { Took } from '../judge/took.ts';
import { proseOffsets } from '../prose-offset.ts';
import { syntheticLesson } from '../synthetic-lesson.ts';

const EDITS = 200;
const FILE = 'lesson.md';

type Ask = (snapshot: LessonSnapshot, offset: number) => unknown;

const features: Readonly<Record<string, Ask>> = {
  Completion: ({ lesson }, offset) => lesson && completion(lesson, FILE, offset),
  Definition: ({ lesson }, offset) => lesson && definition(lesson, FILE, offset),
  'Rename, preparation': ({ lesson }, offset) => lesson && prepareRename(lesson, FILE, offset),
  Hover: ({ lesson, names }, offset) => lesson && hover(lesson, names, FILE, offset),
};

/**
 * Types in a lesson of so many bytes, and asks for each language feature at a marker after every keystroke.
 *
 * @returns by feature, what each keystroke took to its answer
 */
export async function measureAfterEdit(bytes: number): Promise<Record<string, Took[]>> {
  const text = syntheticLesson(bytes);
  const marker = /\.\[\^\d+\]/.exec(text)?.index ?? 0;
  const figures: Record<string, Took[]> = {};
  for (const [name, ask] of Object.entries(features)) {
    const service = createLessonService({ source: createMemoryLessonSource({ f: { [FILE]: text } }) });
    await service.open('f');
    const nextOffset = proseOffsets(text);
    const samples: Took[] = [];
    for (let typed = 1; typed <= EDITS; typed++) {
      const start = nextOffset();
      const stop = stopwatch();
      service.edit('f', FILE, [{ start, end: start, text: 'x' }], text.length + typed);
      const snapshot = service.peek('f');
      // The marker stands before all that is typed.
      if (!snapshot || ask(snapshot, marker + 4) === undefined) throw new Error(`${name} gives nothing`);
      samples.push(stop());
    }
    figures[name] = samples.slice(10);
  }
  return figures;
}
