import type { Steps } from '../../turns/in-turns.ts';
import type { ImportLog } from '../import-log.ts';
import { createHyphenJoiner } from './line-end-hyphen.ts';
import type { TextLine } from './text-line.ts';
import type { TextParagraph } from './text-paragraph.ts';

/** Longer lines are separate paragraphs. */
const LONG_LINE = 160;
/** Most lines of verse in one block; a longer block is shown as plain text. */
const STANZA = 100;
/** A word hyphenated at the end of a line; verse has none. */
const DIVIDED = /\p{Ll}-$/u;
const ENDED = /[.!?…:](?:[”’"'»)\]\d]|\[(?=\d))*$/;

/**
 * Joins wrapped lines to paragraphs. A line break was necessary if the next word would not have fit; if most breaks of
 * a group of lines were not, it is verse.
 */
export function* joinLines(lines: readonly TextLine[], log: ImportLog): Steps<TextParagraph[]> {
  const inner = lines
    .filter(({ text }, at) => text !== '' && (lines[at + 1]?.text ?? '') !== '')
    .map(({ text }) => text.trim().length)
    .sort((a, b) => a - b);
  const width = inner[Math.floor(inner.length * 0.9)] ?? 0;
  const longLines = inner.length === 0 || (inner[Math.floor(inner.length / 2)] ?? 0) > LONG_LINE;
  const join = yield* createHyphenJoiner(lines, log);
  const forced = (line: TextLine, next: TextLine): boolean =>
    line.text.trim().length + 1 + (/^\S+/.exec(next.text.trim())?.[0].length ?? 0) >= width * 0.85;

  const paragraphs: TextParagraph[] = [];
  for (const group of groups(lines)) {
    yield;
    if (longLines) {
      for (const line of group) paragraphs.push(join([line], false, true));
      continue;
    }
    const pieces = divideByIndent(group);
    for (const piece of pieces) {
      const breaks = piece.slice(1).map((next, at) => forced(piece[at] as TextLine, next));
      const share = breaks.filter(Boolean).length / Math.max(1, breaks.length);
      const alone = pieces.length === 1;
      const verse = piece.every(({ text }) => text.trim().length < LONG_LINE && !DIVIDED.test(text.trim()));
      if (breaks.length > 0 && share < 0.6 && verse) {
        for (let at = 0; at < piece.length; at += STANZA) {
          paragraphs.push(join(piece.slice(at, at + STANZA), true, alone && piece.length <= STANZA));
        }
        continue;
      }
      let from = 0;
      for (let at = 1; at <= piece.length; at++) {
        const before = piece[at - 1]?.text ?? '';
        const ends =
          !breaks[at - 1] && ENDED.test(before) && /^\s*[\p{Lu}\d“‘"«—–]/u.test(piece[at]?.text ?? '');
        if (at < piece.length && !ends) continue;
        paragraphs.push(join(piece.slice(from, at), false, alone && from === 0 && at === piece.length));
        from = at;
      }
    }
  }
  return paragraphs;
}

function* groups(lines: readonly TextLine[]): Generator<TextLine[]> {
  let group: TextLine[] = [];
  for (const line of lines) {
    if (line.text.trim() !== '') group.push(line);
    else if (group.length > 0) {
      yield group;
      group = [];
    }
  }
  if (group.length > 0) yield group;
}

/** Divides a group in which only the first line of each paragraph is indented. */
function divideByIndent(group: readonly TextLine[]): TextLine[][] {
  const indents = group.map(({ text }) => text.length - text.trimStart().length);
  const least = Math.min(...indents.slice(0, 5000));
  const indented = indents.filter((indent) => indent >= least + 2).length;
  if (indented === 0 || indented > group.length / 2) return [[...group]];
  const pieces: TextLine[][] = [];
  for (const [at, line] of group.entries()) {
    if (at === 0 || (indents[at] ?? 0) >= least + 2) pieces.push([]);
    pieces.at(-1)?.push(line);
  }
  return pieces;
}
