import type { Steps } from '../../turns/in-turns.ts';

/** A line of a plain text, with its place. */
export interface TextLine {
  /** Without trailing spaces; tabs are four spaces. */
  readonly text: string;
  /** In the file, from 1. */
  readonly line: number;
  /** From 0; form feeds divide pages. */
  readonly page: number;
  /** Pin of a finding about it. */
  readonly pin?: string;
}

/** Lines to make in one step. */
const STEP = 1000;

/** Divides a text into lines and pages; removes control characters and soft hyphens inside a line. */
export function* textLines(text: string): Steps<TextLine[]> {
  const lines: TextLine[] = [];
  let page = 0;
  for (const [index, raw] of text.split(/\r\n|[\n\r\v\u0085\u2028\u2029]/).entries()) {
    if (index % STEP === 0) yield;
    for (const [part, piece] of raw.split('\f').entries()) {
      if (part > 0) page++;
      if (part > 0 && piece === '') continue;
      lines.push({ text: clean(piece), line: index + 1, page });
    }
  }
  return lines;
}

function clean(line: string): string {
  return (
    line
      .replace(/\t/g, '    ')
      .replace(/[\u00a0\u2007\u202f]/g, ' ')
      // Ligatures, which a search for their word would not find (Unicode, compatibility characters).
      .replace(/[\ufb00-\ufb06]/g, (sign) => sign.normalize('NFKC'))
      // A soft hyphen at the end of a line divides a word.
      .replace(/\u00ad$/, '-')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
      .replace(/[\u0000-\u001f\u007f-\u009f\u00ad\u200b\ufeff]/g, '')
      .trimEnd()
  );
}
