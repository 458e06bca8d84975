import type { Token } from 'markdown-it';
import { locateLetters } from '../markdown/inline-letters.ts';
import { createCellFinder, type InlinePosition, locateInline } from '../markdown/inline-position.ts';
import type { Piece, Prose } from '../model/block.ts';
import type { Span } from '../model/span.ts';
import { isLetter } from '../text/letters.ts';

/** The places of the letters of a run of blocks in the Markdown. */
export interface PassageSource {
  /** The places of letters `from` up to `to`, one for each block of text that they touch. */
  spans(from: number, to: number): Span[];
  /** The letters with any unit between two offsets of a file; `undefined` for none. */
  letters(
    file: string,
    start: number,
    end: number,
  ): { readonly from: number; readonly to: number } | undefined;
}

/** The letters of one inline token or block of code. */
interface LetterRun {
  readonly file: string;
  readonly from: number;
  to: number;
}

/** @param prose its letters are counted, from 0, as `plainText` gives them */
export function locatePassage(prose: Prose): PassageSource {
  const starts: number[] = [];
  const ends: number[] = [];
  const runs: LetterRun[] = [];

  for (const { span, piece, tokens, from, to } of prose) {
    let row = 0;
    for (let i = from; i < to; i++) {
      const token = tokens[i] as Token;
      if (token.type === 'tr_open') row = token.map?.[0] ?? row;
      const code = token.type === 'fence' || token.type === 'code_block';
      if (token.type !== 'inline' && !code) continue;
      const run: LetterRun = { file: span.file, from: starts.length, to: starts.length };
      const position = positionOf(piece, i, row);
      const take = (start: number, end: number): void => {
        starts.push(piece.start + position.at(start));
        // A cell is on one line, and a pipe in it has a backslash before it.
        ends.push(piece.start + (token.map === null ? position.at(end) : position.at(end - 1) + 1));
      };
      if (code) everyLetter(token.content, take);
      else locateLetters(token.content, token.children ?? [], take);
      run.to = starts.length;
      if (run.to > run.from) runs.push(run);
    }
  }

  return {
    spans: (from, to) =>
      runs
        .filter((run) => run.from < to && run.to > from)
        .map((run) => ({
          file: run.file,
          start: starts[Math.max(run.from, from)] ?? 0,
          end: ends[Math.min(run.to, to) - 1] ?? 0,
        })),
    letters(file, start, end) {
      let first: number | undefined;
      let last = 0;
      for (const run of runs) {
        if (run.file !== file || (starts[run.from] ?? 0) >= end || (ends[run.to - 1] ?? 0) <= start) continue;
        for (let i = run.from; i < run.to; i++) {
          if ((starts[i] ?? 0) >= end || (ends[i] ?? 0) <= start) continue;
          first ??= i;
          last = i + 1;
        }
      }
      return first === undefined ? undefined : { from: first, to: last };
    },
  };
}

function positionOf({ text, lines, tokens }: Piece, index: number, row: number): InlinePosition {
  const token = tokens[index] as Token;
  if (token.map === null) {
    const { at, end } = token.meta ?? {};
    return createCellFinder(text, Number(at ?? lines.start(row)), Number(end ?? lines.end(row)))();
  }
  // The line of a fence or of an alert's name has no words.
  const alert = tokens[index - 2]?.type === 'blockquote_open' && tokens[index - 2]?.meta?.['alert'];
  const line = (token.map[0] ?? 0) + (token.type === 'fence' || alert ? 1 : 0);
  return locateInline(text, lines, token.content, line);
}

function everyLetter(content: string, take: (start: number, end: number) => void): void {
  for (let i = 0; i < content.length; i++) if (isLetter(content.charCodeAt(i))) take(i, i + 1);
}
