import { createLessonService, type LessonSnapshot } from '@marginalia/core';
import { completion, definition, hover, prepareRename } from '@marginalia/core/language';
import { createMemoryLessonSource } from '@marginalia/core/testing';
import { median } from '../median.ts';
import { percentile } from '../percentile.ts';
import { proseOffsets } from '../prose-offset.ts';
import { syntheticLesson } from '../synthetic-lesson.ts';

export interface AfterEditFigure {
  readonly name: string;
  /** Milliseconds from a keystroke to the feature's answer: median and 95th percentile. */
  readonly median: number;
  readonly p95: number;
}

const EDITS = 200;
const FILE = 'lesson.md';

type Ask = (snapshot: LessonSnapshot, offset: number) => unknown;

const features: Readonly<Record<string, Ask>> = {
  Completion: ({ lesson }, offset) => lesson && completion(lesson, FILE, offset),
  Definition: ({ lesson }, offset) => lesson && definition(lesson, FILE, offset),
  'Rename, preparation': ({ lesson }, offset) => lesson && prepareRename(lesson, FILE, offset),
  Hover: ({ lesson, names }, offset) => lesson && hover(lesson, names, FILE, offset),
};

/** Types in a lesson of so many bytes, and asks for each language feature at a marker after every keystroke. */
export async function measureAfterEdit(bytes: number): Promise<AfterEditFigure[]> {
  const text = syntheticLesson(bytes);
  const marker = /\.\[\^\d+\]/.exec(text)?.index ?? 0;
  const figures: AfterEditFigure[] = [];
  for (const [name, ask] of Object.entries(features)) {
    const service = createLessonService({ source: createMemoryLessonSource({ f: { [FILE]: text } }) });
    await service.open('f');
    const nextOffset = proseOffsets(text);
    const times: number[] = [];
    for (let typed = 1; typed <= EDITS; typed++) {
      const start = nextOffset();
      const begin = performance.now();
      service.edit('f', FILE, [{ start, end: start, text: 'x' }], text.length + typed);
      const snapshot = service.peek('f');
      // The marker stands before all that is typed.
      if (!snapshot || ask(snapshot, marker + 4) === undefined) throw new Error(`${name} gives nothing`);
      times.push(performance.now() - begin);
    }
    const warm = times.slice(10);
    figures.push({ name, median: median(warm), p95: percentile(warm, 0.95) });
  }
  return figures;
}
