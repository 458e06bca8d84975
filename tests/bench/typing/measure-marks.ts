import { createLessonService } from '@marginalia/core';
import { createMemoryLessonSource } from '@marginalia/core/testing';
import { median } from '../median.ts';
import { percentile } from '../percentile.ts';
import { syntheticLesson } from '../synthetic-lesson.ts';

export interface MarkFigure {
  readonly name: string;
  /** Milliseconds from a keystroke to the diagnostics: median and 95th percentile. */
  readonly median: number;
  readonly p95: number;
}

const FILE = 'lesson.md';
const KEYSTROKES = 120;
const WARM_UP = 20;

/** Where a letter makes other places of the lesson right or wrong. */
const places: Readonly<Record<string, RegExp>> = {
  'a marker': /[a-z]\.\[\^\d/g,
  'the label of a note': /^\[\^\d/gm,
  'an id': /<!-- \w+ id=\w/g,
  'the name of a mark': /<!-- [a-z]/g,
};

/** Types a letter and takes it back, all over a lesson of so many bytes, where the most hangs on it. */
export async function measureMarks(bytes: number): Promise<MarkFigure[]> {
  const text = syntheticLesson(bytes);
  const figures: MarkFigure[] = [];
  for (const [name, place] of Object.entries(places)) {
    const ends = [...text.matchAll(place)].map((match) => match.index + match[0].length);
    const service = createLessonService({ source: createMemoryLessonSource({ f: { [FILE]: text } }) });
    await service.open('f');
    const times: number[] = [];
    for (let typed = 0; typed < KEYSTROKES; typed++) {
      const start = ends[Math.floor(ends.length * (((typed >> 1) * 0.618) % 1))] ?? 0;
      const back = typed % 2 === 1;
      const edit = { start, end: back ? start + 1 : start, text: back ? '' : 'x' };
      const begin = performance.now();
      if (!service.edit('f', FILE, [edit], text.length + (back ? 0 : 1)))
        throw new Error(`${name}: did not follow`);
      if (!service.peek('f')?.diagnostics) throw new Error(`${name}: no diagnostics`);
      times.push(performance.now() - begin);
    }
    const warm = times.slice(WARM_UP);
    figures.push({ name, median: median(warm), p95: percentile(warm, 0.95) });
  }
  return figures;
}
