import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, type TextEdit } from '../index.ts';
import { composeEdits } from './compose-edits.ts';

const rounds = fc.array(
  fc.array(fc.tuple(fc.nat(40), fc.nat(6), fc.string({ maxLength: 4 })), { maxLength: 4 }),
  {
    maxLength: 6,
  },
);

/** Edits of a text of that length which do not overlap. */
function edits(wishes: readonly (readonly [number, number, string])[], length: number): TextEdit[] {
  let from = 0;
  return wishes
    .map(([start, size, text]) => ({ start, size, text }))
    .sort((a, b) => a.start - b.start)
    .map(({ start, size, text }) => {
      const span = { file: 'a.md', start: Math.min(Math.max(start, from), length), end: 0 };
      span.end = Math.min(span.start + size, length);
      from = span.end;
      return { span, text };
    });
}

describe('a text that is edited in rounds', () => {
  it('gives all of them as one', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), rounds, (original, all) => {
        const edited = composeEdits('a.md', original);
        for (const wishes of all) edited.apply(edits(wishes, edited.text.length));
        expect(applyEdits(original, edited.edits())).toBe(edited.text);
      }),
    );
  });

  it('keeps what nobody touched out of the edits', () => {
    const edited = composeEdits('a.md', 'one two three');
    const at = (start: number, end: number, text: string) => ({ span: { file: 'a.md', start, end }, text });
    edited.apply([at(0, 3, '1'), at(8, 13, '3')]);
    edited.apply([at(1, 1, '!')]);
    expect(edited.edits()).toEqual([at(0, 3, '1!'), at(8, 13, '3')]);
  });
});
