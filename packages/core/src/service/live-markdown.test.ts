import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  codeLenses,
  completion,
  createLiveMarkdown,
  createNameMatcher,
  definition,
  documentLinks,
  foldingRanges,
  hover,
  loneDiagnostics,
  type MarkdownSnapshot,
  parseLesson,
  prepareRename,
  references,
  rename,
  renumberNotes,
  type SourceFile,
  selectionRanges,
} from '../index.ts';
import { anyEdit, anyMarkdown, placed } from '../testing/random-edits.ts';

const numRuns = Number(import.meta.env['VITE_EDIT_RUNS'] ?? 200);
const seed = import.meta.env['VITE_EDIT_RUNS'] === undefined ? { seed: 11 } : {};
const paths = ['lesson.md', 'part-000001.md'];
const names = createNameMatcher({ people: [], places: [], terms: [], events: [] });

const parsed = (files: readonly SourceFile[]): MarkdownSnapshot => {
  const { lesson, diagnostics } = parseLesson(files);
  return { lesson, diagnostics: loneDiagnostics(diagnostics) };
};

/** What an editor is told at a place, as plain data. */
function answers({ lesson }: MarkdownSnapshot, file: string, offset: number): unknown {
  const hovered = hover(lesson, names, file, offset);
  const completed = completion(lesson, file, offset, true);
  return {
    hover: hovered && { ...hovered, note: undefined, elsewhere: undefined, symbol: undefined },
    completion: completed && {
      ...completed,
      items: completed.items.map(({ note, entry, ...item }) => ({ ...item, note: note?.span, entry })),
    },
    definition: definition(lesson, file, offset, names),
    references: references(lesson, file, offset, true),
    preparation: prepareRename(lesson, file, offset),
    rename: rename(lesson, file, offset, 'other'),
    renumbering: renumberNotes(lesson),
    selection: selectionRanges(lesson, file, offset),
    folding: foldingRanges(lesson, file),
    links: documentLinks(lesson, file),
    lenses: codeLenses(lesson, file).map(({ kind, span }) => ({ kind, span })),
  };
}

it('says after any edits what it would say if it were read then', () => {
  fc.assert(
    fc.property(
      anyMarkdown,
      anyMarkdown,
      fc.array(
        fc.record({
          edits: fc.array(anyEdit, { minLength: 1, maxLength: 2 }),
          which: fc.nat(1),
          ask: fc.nat(3),
          at: fc.nat(1000),
        }),
        { minLength: 1, maxLength: 8 },
      ),
      (first, second, steps) => {
        const texts = [first, second];
        const files = (): SourceFile[] => texts.map((text, index) => ({ path: paths[index] ?? '', text }));
        const live = createLiveMarkdown(files());
        for (const { edits, which, ask, at } of steps) {
          const path = paths[which] ?? '';
          for (const edit of edits) {
            const text = texts[which] ?? '';
            const change = placed(edit, text.length);
            const now = text.slice(0, change.start) + change.text + text.slice(change.end);
            texts[which] = now;
            if (ask !== 3) expect(live.edit(path, [change], now.length)).toBe(true);
          }
          // An editor whose changes were missed brings the texts themselves.
          if (ask === 3) live.update(files());
          if (ask === 0) continue;
          const fresh = parsed(files());
          const offset = Math.floor(((texts[which]?.length ?? 0) * at) / 1000);
          // Either may be asked for first.
          if (ask === 1) expect(live.now.diagnostics).toEqual(fresh.diagnostics);
          expect(answers(live.now, path, offset)).toEqual(answers(fresh, path, offset));
          expect(live.now.diagnostics).toEqual(fresh.diagnostics);
        }
      },
    ),
    { numRuns, ...seed },
  );
});

it('keeps an earlier moment as it was', () => {
  const live = createLiveMarkdown([{ path: 'lesson.md', text: 'A.[^1]\n' }]);
  const before = live.now;
  live.edit('lesson.md', [{ start: 7, end: 7, text: '\n[^1]: N.\n' }], 17);
  expect(live.now.diagnostics).toEqual([]);
  expect(before.diagnostics.map(({ rule }) => rule)).toEqual(['note-undefined']);
  expect(before.lesson.notes).toEqual([]);
});

it('does not follow changes of another text', () => {
  const live = createLiveMarkdown([{ path: 'lesson.md', text: 'A.\n' }]);
  const before = live.now;
  expect(live.edit('lesson.md', [{ start: 0, end: 0, text: 'x' }], 7)).toBe(false);
  expect(live.edit('gone.md', [{ start: 0, end: 0, text: 'x' }], 1)).toBe(false);
  expect(live.now).toBe(before);
});
