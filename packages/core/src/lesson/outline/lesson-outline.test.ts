import { expect, it } from 'vitest';
import type { ScannedPart } from '../../markdown/chunk/chunk.ts';
import { editPart, scanPart } from '../../markdown/chunk/scan-part.ts';
import { outlineParts } from './lesson-outline.ts';

const text = Array.from(
  { length: 40 },
  (_, n) => `## S\n<!-- section id=s-${n} -->\n\nWords of one paragraph.\n\nWords of another.\n\n`,
).join('');
const path = 'lesson.md';
const part = scanPart({ path, text }, { least: 1, most: 1000 });

/** Types in the middle, and tells whether the outline is still the same one. */
function keeps(words: string, offset: number): { readonly part: ScannedPart; readonly kept: boolean } {
  const start = text.indexOf('Words of another.', text.length / 2) + offset;
  const edited = editPart(part, { start, end: start, text: words });
  const [before] = outlineParts([part]);
  const [after] = outlineParts([edited], before && [before]);
  const [anew] = outlineParts([scanPart({ path, text: edited.text })]);
  expect(after?.outline).toEqual(anew?.outline);
  const ends = (entries: typeof after): unknown => entries?.entries.map(({ end, id }) => [id, end]);
  expect(ends(after)).toEqual(ends(anew));
  return { part: edited, kept: after?.outline === before?.outline };
}

it('keeps the outline where a keystroke cuts the text into other chunks', () => {
  const edited = keeps('x', 2);
  expect(edited.part.chunks.length).toBeGreaterThan(part.chunks.length);
  expect(edited.kept).toBe(true);
  expect(keeps('\n\n', 5).kept).toBe(true);
});

it('makes it again for a heading', () => {
  expect(keeps('## New\n\n', 0).kept).toBe(false);
});
