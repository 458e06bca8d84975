import { createLessonService, type Diagnostic } from '@marginalia/core';
import { PassageRenderer } from '@marginalia/core/render';
import { createMemoryLessonSource } from '@marginalia/core/testing';
import { stopwatch } from '../judge/stopwatch.ts';
import type { Took } from '../judge/took.ts';
import { proseOffsets } from '../prose-offset.ts';
import { syntheticLesson } from '../synthetic-lesson.ts';

const FILE = 'lesson.md';
const KEYS = 120;
const WARM_UP = 20;

/**
 * Types in a lesson of so many bytes, and does each time what the extension's host does before it sends readers what has
 * changed: the edit, the problems, and the one rendering that serves them all.
 *
 * @returns what each key took
 */
export async function measureHostWork(bytes: number): Promise<Took[]> {
  const text = syntheticLesson(bytes);
  const service = createLessonService({ source: createMemoryLessonSource({ f: { [FILE]: text } }) });
  const renderer = new PassageRenderer({ typography: true });
  const offset = proseOffsets(text);
  const show = async (): Promise<readonly Diagnostic[]> => {
    const { lesson, names, diagnostics } = await service.open('f');
    if (!lesson) throw new Error('the lesson is gone');
    renderer.render(lesson, { names });
    // They are found only where somebody asks for them.
    return diagnostics;
  };
  await show();
  const took: Took[] = [];
  for (let key = 1; key <= WARM_UP + KEYS; key++) {
    const at = offset();
    const stop = stopwatch();
    service.edit('f', FILE, [{ start: at, end: at, text: 'x' }], text.length + key);
    await show();
    if (key > WARM_UP) took.push(stop());
  }
  return took;
}
