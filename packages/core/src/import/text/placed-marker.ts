import type { Candidate } from './number-candidates.ts';

/** A replacement in a paragraph, as Markdown. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly markdown: string;
}

/** A candidate in its paragraph. */
export interface Placed extends Candidate {
  readonly paragraph: number;
}

/** A few words around a number, to identify it. */
export function around(text: string, start: number, end: number): string {
  const before = /\S{0,30}$/.exec(text.slice(Math.max(0, start - 30), start))?.[0] ?? '';
  const after = /^\S{0,12}(?:\s\S{1,16})?/.exec(text.slice(end, end + 32))?.[0] ?? '';
  return `${before}${text.slice(start, end)}${after}`.replace(/\s+/g, ' ').trim();
}
