import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Lesson } from '../model/lesson.ts';
import { labelKey, type Marker, type Note } from '../model/note.ts';
import { LiveLesson } from '../service/live-lesson.ts';
import { mentionsIn } from '../symbols/mentions.ts';
import { nearNeighbours, newDefinition } from '../symbols/new-note.ts';
import { anyEdit, anyMarkdown, anySizes, placed } from '../testing/random-edits.ts';

const numRuns = Number(import.meta.env['VITE_EDIT_RUNS'] ?? 150);
const seed = import.meta.env['VITE_EDIT_RUNS'] === undefined ? { seed: 5 } : {};

const ofMarker = (marker: Marker | undefined) =>
  marker && {
    label: marker.label,
    span: marker.span,
    holder: marker.holder,
    occurrence: marker.occurrence,
    inHeading: marker.inHeading,
    note: marker.note?.span,
  };
const ofNote = (note: Note | undefined) =>
  note && {
    label: note.label,
    display: note.display,
    span: note.span,
    labelSpan: note.labelSpan,
    beginning: note.beginning,
    markers: note.markers.map(ofMarker),
    withheld: note.withheld,
  };
const covers = ({ start, end }: { start: number; end: number }, offset: number) =>
  start <= offset && offset < end;

/** Compares everything that can be looked up with the lists. */
function compare(lesson: Lesson): void {
  const { lookup, notes, duplicateNotes, markers, parts, files, openings } = lesson;
  for (const { span } of mentionsIn(lesson).symbols.flatMap(({ mentions }) => mentions))
    expect(files.find(({ path }) => path === span.file)?.mayName(span.start)).toBe(true);
  const keys = [...new Set(markers.map(({ label }) => labelKey(label)))];
  expect([...lookup.citedKeys()]).toEqual(keys);
  const defined = new Set(notes.map(({ label }) => labelKey(label)));
  expect([...lookup.lostKeys()]).toEqual(keys.filter((key) => !defined.has(key)));
  for (const key of new Set([...keys, ...defined])) {
    const note = notes.find(({ label }) => labelKey(label) === key);
    expect(ofNote(lookup.note(key))).toEqual(ofNote(note));
    expect(lookup.defines(key)).toBe(note !== undefined);
    const citing = markers.filter(({ label }) => labelKey(label) === key);
    expect(lookup.citations(key)).toBe(citing.length);
    expect(lookup.markersOf(key).map(ofMarker)).toEqual(citing.map(ofMarker));
  }
  for (const key of lookup.onlyNamed()) {
    expect(openings.some(({ mark }) => mark?.attributes.some((one) => one.value.includes(key)))).toBe(true);
    expect([...keys, ...defined]).not.toContain(labelKey(key));
  }
  for (const { path, length } of parts) {
    const own = markers.filter(({ span }) => span.file === path);
    const here = notes.filter(({ span }) => span.file === path);
    expect([...lookup.notesIn(path)].map(ofNote)).toEqual(here.map(ofNote));
    expect([...lookup.notesBackwards(path)].map(ofNote)).toEqual(here.reverse().map(ofNote));
    for (let offset = 0; offset <= length; offset++) {
      expect(ofMarker(lookup.markerAt(path, offset))).toEqual(
        ofMarker(own.findLast(({ span }) => covers(span, offset))),
      );
      const at = [...notes, ...duplicateNotes].find(
        ({ labelSpan: { file, start, end } }) =>
          file === path && covers({ start: start - 2, end: end + 2 }, offset),
      );
      const found = lookup.noteAt(path, offset);
      expect(ofNote(found?.note)).toEqual(ofNote(at));
      if (found && at) expect(found.counts).toBe(notes.includes(at));
      if (offset % 16 > 0) continue;
      const inserted = newDefinition(lesson, path, offset, 'new');
      expect(newDefinition(lesson, path, offset, 'new', '', nearNeighbours)).toEqual(inserted);
      const before = markers.filter(({ span }) =>
        span.file === path ? span.start < offset : span.file < path,
      );
      expect([...lookup.markersBefore(path, offset)].map(ofMarker)).toEqual(before.reverse().map(ofMarker));
      const after = own.filter(({ span }) => span.start >= offset);
      expect([...lookup.markersFrom(path, offset)].map(ofMarker)).toEqual(after.map(ofMarker));
    }
  }
}

it('finds after any edits what the lists have', () => {
  fc.assert(
    fc.property(
      anyMarkdown,
      anyMarkdown,
      fc.array(fc.record({ edit: anyEdit, which: fc.nat(1), ask: fc.nat(2) }), { maxLength: 5 }),
      anySizes,
      (first, second, steps, sizes) => {
        const texts: Record<string, string> = { 'lesson.md': first, 'more.md': second };
        const files = Object.entries(texts).map(([path, text]) => ({ path, text }));
        const live = new LiveLesson(files, {}, sizes);
        const moments: Lesson[] = [live.lesson];
        for (const { edit, which, ask } of steps) {
          const path = which === 0 ? 'lesson.md' : 'more.md';
          const text = texts[path] ?? '';
          const change = placed(edit, text.length);
          texts[path] = text.slice(0, change.start) + change.text + text.slice(change.end);
          live.edit(path, [change]);
          moments.push(live.lesson);
          // The checks and the lookup share an index, which either may move.
          if (ask === 1) expect(live.diagnostics).toBeDefined();
          if (ask === 2) expect([...live.lesson.lookup.keys()]).toBeDefined();
        }
        // An earlier moment is asked after a later one.
        for (const lesson of moments.reverse()) compare(lesson);
      },
    ),
    { numRuns, ...seed },
  );
});
