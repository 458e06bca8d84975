import { expect, it } from 'vitest';
import { loneLesson } from './lone-lesson.ts';

/** As much of a document as is asked for, and how often it was read. */
function document(text: string) {
  const made = { version: 1, reads: 0, text, getText };
  function getText(): string {
    made.reads++;
    return made.text;
  }
  return made;
}
const read = (...documents: ReturnType<typeof document>[]) => loneLesson(documents as never);

it('reads each version once', () => {
  const file = document('A claim.[^1]\n\n[^1]: A note.\n');
  const first = read(file);
  expect(first?.lesson.notes.map(({ label }) => label)).toEqual(['1']);
  expect(read(file)).toBe(first);
  expect(file.reads).toBe(1);
  Object.assign(file, { version: 2, text: 'A claim.[^2]\n\n[^2]: A note.\n' });
  expect(read(file)?.lesson.notes.map(({ label }) => label)).toEqual(['2']);
});

it('takes the cells of a notebook for one text: a marker finds its note in another cell', () => {
  const cells = [document('A claim.[^1]'), document('[^1]: A note.'), document('More.[^404]')];
  const made = read(...cells);
  expect(made?.diagnostics.map(({ rule }) => rule)).toEqual(['note-undefined']);
  Object.assign(cells[2] ?? {}, { version: 2, text: 'More.' });
  expect(read(...cells)?.diagnostics).toEqual([]);
  expect(read(...cells.slice(0, 1))?.diagnostics.map(({ rule }) => rule)).toEqual(['note-undefined']);
});

it('leaves alone what is too long, and what is nothing', () => {
  expect(read()).toBeUndefined();
  const half = 'word '.repeat(900_000);
  expect(read(document(half), document(half))).toBeUndefined();
});
