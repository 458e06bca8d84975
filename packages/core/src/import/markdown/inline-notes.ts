import type { ScannedPart } from '../../markdown/chunk/chunk.ts';
import type { DraftNote } from '../draft.ts';
import { codeIn } from './code-lines.ts';

/**
 * Turns pandoc's inline notes, `^[text]`, into markers and notes, except in code. Linear.
 *
 * @param part the text, scanned
 */
export function takeInlineNotes(text: string, part: ScannedPart): { text: string; notes: DraftNote[] } {
  const taken = new Set(part.definitions.map(({ label }) => label));
  const notes: DraftNote[] = [];
  let written = '';
  let from = 0;
  let number = 0;
  for (const [start, end] of paragraphs(text, codeIn(part))) {
    let ticks = 0;
    for (let at = start; at < end; at++) {
      const unit = text[at];
      if (unit === '\\') at++;
      else if (unit === '`') ticks++;
      else if (unit === '^' && text[at + 1] === '[' && ticks % 2 === 0) {
        const close = closingBracket(text, at + 2, end);
        // An unclosed bracket hides nothing else in its paragraph.
        if (close < 0) break;
        do number++;
        while (taken.has(`note-${number}`));
        notes.push({
          label: `note-${number}`,
          markdown: text
            .slice(at + 2, close)
            .replace(/\s+/g, ' ')
            .trim(),
        });
        written += `${text.slice(from, at)}[^note-${number}]`;
        from = close + 1;
        at = close;
      }
    }
  }
  return { text: written + text.slice(from), notes };
}

/** Runs of non-blank lines, without code blocks. */
function* paragraphs(text: string, code: ReadonlySet<number>): Generator<readonly [number, number]> {
  let at = 0;
  let start = 0;
  for (const [number, line] of text.split('\n').entries()) {
    if (code.has(number) || line.trim() === '') {
      if (at > start) yield [start, at];
      start = at + line.length + 1;
    }
    at += line.length + 1;
  }
  if (text.length > start) yield [start, text.length];
}

/** Where the bracket open at `from` is closed, or -1. */
export function closingBracket(text: string, from: number, end: number): number {
  let depth = 1;
  for (let at = from; at < end; at++) {
    const unit = text[at];
    if (unit === '\\') at++;
    else if (unit === '[') depth++;
    else if (unit === ']' && --depth === 0) return at;
  }
  return -1;
}
