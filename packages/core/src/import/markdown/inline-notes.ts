import type { DraftNote } from '../draft.ts';

/** Turns pandoc's inline notes, `^[text]`, into markers and notes. Those in code are none. Linear. */
export function takeInlineNotes(
  text: string,
  taken: ReadonlySet<string>,
): { text: string; notes: DraftNote[] } {
  const notes: DraftNote[] = [];
  let written = '';
  let from = 0;
  let number = 0;
  for (const [start, end] of paragraphs(text)) {
    let ticks = 0;
    for (let at = start; at < end; at++) {
      const unit = text[at];
      if (unit === '\\') at++;
      else if (unit === '`') ticks++;
      else if (unit === '^' && text[at + 1] === '[' && ticks % 2 === 0) {
        const close = closingBracket(text, at + 2, end);
        // Brackets left open hide nothing else in their paragraph.
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

/** Runs of lines without a blank one, code blocks left out. */
function* paragraphs(text: string): Generator<readonly [number, number]> {
  let at = 0;
  let start = 0;
  let fence: string | undefined;
  for (const line of text.split('\n')) {
    const sign = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (sign !== undefined || line.trim() === '') {
      if (fence === undefined && at > start) yield [start, at];
      if (sign !== undefined) fence = fence === undefined ? sign : sign.startsWith(fence) ? undefined : fence;
      start = at + line.length + 1;
    }
    if (fence !== undefined) start = at + line.length + 1;
    at += line.length + 1;
  }
  if (fence === undefined && text.length > start) yield [start, text.length];
}

/** Where the bracket that stands open at `from` is closed, or -1. */
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
