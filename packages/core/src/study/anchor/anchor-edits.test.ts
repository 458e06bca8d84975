import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editedHighlight } from '../../testing/edited-highlight.ts';

const runs = import.meta.env['VITE_EDIT_RUNS'];
const numRuns = Number(runs ?? 1500);
const seed = runs === undefined ? { seed: 7 } : {};

/** How many were found and how many were not, by language and edit. */
const table: Record<string, { found: number; orphan: number }> = {};

describe('a highlight in prose of any script, composed or decomposed', () => {
  it('is found on its own words after any edit, or nowhere', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), (number) => {
        const edited = editedHighlight(number);
        if (!edited) return;
        for (const key of [edited.language, edited.edit]) {
          table[key] ??= { found: 0, orphan: 0 };
          table[key][edited.found === undefined ? 'orphan' : 'found']++;
        }
        if (edited.found !== undefined) expect(edited).toMatchObject({ isRight: true });
      }),
      { numRuns, ...seed },
    );
    if (runs !== undefined) console.table(table);
  });

  // Each was once found on other words.
  it.each([
    ['a reworded copy where some of the context stands by chance', [835634607, 885959852, 898574819]],
    ['a word that is inserted before the same, each with a sign', [894029313]],
    ['a part of a word that stands again where no blanks are written', [778990000, 957737668]],
    ['words that stand by chance where others have gone on both sides of an end', [230135436]],
    ['the first word in like words, where the own one was replaced', [3187554816]],
    ['a sentence that stood twice in a row, and one was deleted', [3167383775]],
    ['a sentence far away that begins as its last one goes on', [3106341015]],
    ['the end of one copy and the beginning of the next', [2058691692]],
    [
      'the same words, which the deletion of its own paragraph brought to its context',
      [139983276, 1426072488],
    ],
    ['words that came elsewhere behind its context, with others among them', [4173602334]],
    ['the same words before those that were deleted with it', [2266996623]],
  ])('is not found on %s', (_, numbers) => {
    for (const number of numbers) expect(editedHighlight(number)?.isRight ?? true).toBe(true);
  });

  it.each([
    ['nothing is changed', 0.99],
    ['words are inserted inside', 0.95],
    ['a word is inserted before its last', 0.95],
    ['a sentence is inserted inside', 0.9],
    ['words inside are replaced', 0.8],
    ['a word inside is deleted', 0.85],
    ['its first or last word is replaced', 0.8],
    ['its first or last word is deleted', 0.8],
    ['words are inserted at its ends', 0.95],
    ['words beside it are replaced', 0.85],
    ['words beside it are deleted', 0.9],
    ['all is reworded a little', 0.85],
    ['its paragraphs are moved', 0.9],
    ['paragraphs are shuffled', 0.9],
    ['another sentence is moved, another deleted', 0.95],
  ])('is found mostly where %s', (edit, least) => {
    const { found = 0, orphan = 0 } = table[edit] ?? {};
    expect(found / (found + orphan)).toBeGreaterThan(least);
  });
});
