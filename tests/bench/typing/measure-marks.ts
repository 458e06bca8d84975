import { createLessonService } from '@marginalia/core';
import { createMemoryLessonSource } from '@marginalia/core/testing';
import { stopwatch } from '../judge/stopwatch.ts';
import type { Took } from '../judge/took.ts';
import { syntheticLesson } from '../synthetic-lesson.ts';

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

/**
 * Types a letter and takes it back, all over a lesson of so many bytes, where the most hangs on it.
 *
 * @returns by place, what each keystroke took to the diagnostics
 */
export async function measureMarks(bytes: number): Promise<Record<string, Took[]>> {
  const text = syntheticLesson(bytes);
  const figures: Record<string, Took[]> = {};
  for (const [name, place] of Object.entries(places)) {
    const ends = [...text.matchAll(place)].map((match) => match.index + match[0].length);
    const service = createLessonService({ source: createMemoryLessonSource({ f: { [FILE]: text } }) });
    await service.open('f');
    const samples: Took[] = [];
    for (let typed = 0; typed < KEYSTROKES; typed++) {
      const start = ends[Math.floor(ends.length * (((typed >> 1) * 0.618) % 1))] ?? 0;
      const back = typed % 2 === 1;
      const edit = { start, end: back ? start + 1 : start, text: back ? '' : 'x' };
      const stop = stopwatch();
      if (!service.edit('f', FILE, [edit], text.length + (back ? 0 : 1)))
        throw new Error(`${name}: did not follow`);
      if (!service.peek('f')?.diagnostics) throw new Error(`${name}: no diagnostics`);
      samples.push(stop());
    }
    figures[name] = samples.slice(WARM_UP);
  }
  return figures;
}
