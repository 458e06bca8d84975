import { expect, it } from 'vitest';
import { createLoneLessons } from './lone-lesson.ts';

/** As much of a document as is asked for, and how often its whole text was read. */
function document(text: string) {
  const made = { version: 1, reads: 0, text, getText, lineCount: 1, lineAt, offsetAt };
  function getText(): string {
    made.reads++;
    return made.text;
  }
  function lineAt() {
    return { range: { end: made.text.length } };
  }
  function offsetAt(end: number): number {
    return end;
  }
  return made;
}
type Document = ReturnType<typeof document>;

function setUp() {
  const lessons = createLoneLessons();
  const read = (...documents: Document[]) => lessons.read(documents as never);
  /** Replaces the first occurrence of some words, as an editor does and reports it. */
  const type = (one: Document, words: string, by: string): void => {
    const rangeOffset = one.text.indexOf(words);
    one.text = one.text.replace(words, by);
    one.version++;
    const contentChanges = [{ rangeOffset, rangeLength: words.length, text: by }];
    lessons.edited({ document: one, contentChanges } as never);
  };
  const labels = (...documents: Document[]) => read(...documents)?.lesson.notes.map(({ label }) => label);
  const rules = (...documents: Document[]) =>
    read(...documents)
      ?.diagnostics()
      .map(({ rule }) => rule);
  return { lessons, read, type, labels, rules };
}

it('reads a text once, and follows what is typed in it', () => {
  const { read, type, labels, rules } = setUp();
  const file = document('A claim.[^1]\n\n[^1]: A note.\n');
  expect(labels(file)).toEqual(['1']);
  expect(read(file)?.lesson).toBe(read(file)?.lesson);
  type(file, '[^1]\n', '[^2]\n');
  expect(labels(file)).toEqual(['1']);
  expect(rules(file)).toEqual(['note-undefined', 'note-unused']);
  type(file, '[^1]:', '[^2]:');
  expect(labels(file)).toEqual(['2']);
  expect(rules(file)).toEqual([]);
  expect(file.reads).toBe(1);
});

it('reads a text again if a change was missed', () => {
  const { type, labels } = setUp();
  const file = document('A claim.[^1]\n\n[^1]: A note.\n');
  expect(labels(file)).toEqual(['1']);
  Object.assign(file, { version: 3, text: file.text.replaceAll('1', '2') });
  expect(labels(file)).toEqual(['2']);
  Object.assign(file, { version: 4, text: file.text.replaceAll('2', 'longer') });
  type(file, 'claim', 'remark');
  type(file, 'remark', 'word');
  expect(labels(file)).toEqual(['longer']);
  expect(file.reads).toBe(3);
});

it('takes the cells of a notebook for one text: a marker finds its note in another cell', () => {
  const { type, rules } = setUp();
  const cells = [document('A claim.[^1]'), document('[^1]: A note.'), document('More.[^404]')];
  const [first, second, third] = cells as [Document, Document, Document];
  expect(rules(...cells)).toEqual(['note-undefined']);
  type(third, '[^404]', '');
  expect(rules(...cells)).toEqual([]);
  expect(rules(first)).toEqual(['note-undefined']);
  // The other cells are gone from this text: it does not follow them.
  type(second, 'note', 'word');
  expect(rules(first)).toEqual(['note-undefined']);
  expect(rules(second, first)).toEqual([]);
});

it('leaves alone what is too long, and what is nothing', () => {
  const { read, type } = setUp();
  expect(read()).toBeUndefined();
  const half = 'word '.repeat(900_000);
  expect(read(document(half), document(half))).toBeUndefined();
  const file = document(half);
  expect(read(file)).toBeDefined();
  type(file, 'word', half);
  expect(read(file)).toBeUndefined();
  type(file, half, '');
  expect(read(file)?.lesson.parts[0]?.length).toBe(file.text.length);
});
