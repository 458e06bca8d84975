import fc from 'fast-check';
import type { Token } from 'markdown-it';
import { describe, expect, it } from 'vitest';
import type { ScannedPart } from '../markdown/chunk/chunk.ts';
import { markOf } from '../markdown/chunk/heading-place.ts';
import { editPart, scanPart } from '../markdown/chunk/scan-part.ts';
import { anyEdit, anyMarkdown, anySizes, placed } from '../testing/random-edits.ts';

const path = 'lesson.md';

/** Everything that can be known of a part, however it is cut. */
function known(part: ScannedPart) {
  const { comments, definitions, markers, links, pictures, overlong, head, lines } = part;
  const headings = part.headings.map(({ own, piece, ...heading }) => ({
    ...heading,
    mark: markOf({ ...heading, own, piece }),
  }));
  return {
    text: part.text,
    scanned: { headings, comments, definitions, markers, links, pictures, overlong, head },
    lines: Array.from({ length: lines.count + 1 }, (_, line) => [lines.start(line), lines.end(line)]),
    tokens: part.pieces.flatMap(({ tokens, line, start }) =>
      tokens.map((token) => placedToken(token, line, start)),
    ),
  };
}

function placedToken({ map, meta, children, ...token }: Token, line: number, start: number): unknown {
  const { offset, at, end, ...own } = meta ?? {};
  const cell =
    map === null && token.type === 'inline'
      ? { at: Number(at) + start, end: Number(end) + start }
      : { at, end };
  return {
    ...token,
    map: map && [map[0] + line, map[1] + line],
    meta: { ...own, ...cell, offset: offset === undefined ? undefined : Number(offset) + start },
    children: children?.map((child) => placedToken(child, line, start)),
  };
}

const whole = (text: string) =>
  known(scanPart({ path, text }, { least: Number.POSITIVE_INFINITY, most: Number.POSITIVE_INFINITY }));

const numRuns = Number(import.meta.env['VITE_EDIT_RUNS'] ?? 300);
const seed = import.meta.env['VITE_EDIT_RUNS'] === undefined ? { seed: 7 } : {};

describe('a part that is cut into chunks', () => {
  it('is the same as one that markdown-it read as a whole', () => {
    fc.assert(
      fc.property(anyMarkdown, anySizes, (text, sizes) => {
        expect(known(scanPart({ path, text }, sizes))).toEqual(whole(text));
      }),
      { numRuns, ...seed },
    );
  });

  it('is the same after any edits as if it had been read then', () => {
    fc.assert(
      fc.property(
        anyMarkdown,
        fc.array(anyEdit, { minLength: 1, maxLength: 12 }),
        anySizes,
        (text, edits, sizes) => {
          let part = scanPart({ path, text }, sizes);
          for (const edit of edits) {
            const change = placed(edit, part.length);
            const expected = part.text.slice(0, change.start) + change.text + part.text.slice(change.end);
            part = editPart(part, change);
            expect(known(part)).toEqual(whole(expected));
          }
        },
      ),
      { numRuns, ...seed },
    );
  });
});
