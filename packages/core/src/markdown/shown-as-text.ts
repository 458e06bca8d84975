import type { Token } from 'markdown-it';
import type { LineIndex } from '../model/line-index.ts';

/** A place in a text, in UTF-16 offsets. */
interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Labels are short: anything longer is a remark in brackets. */
const SPACED_SOMEWHERE = /\[\^(?=[^\][]*[ \t])[^\][\n^]{1,60}\]/;
const SPACED = new RegExp(SPACED_SOMEWHERE, 'g');
const TAG = /<(?!!--|\/)[^<>]{0,200}>?/;

/**
 * Finds text in an inline token that is written like a marker but has a blank in its label, by offsets in its content.
 */
export function spacedLabels(inline: Token): TextRange[] {
  const { content } = inline;
  if (!content.includes('[^') || !SPACED_SOMEWHERE.test(content)) return [];
  const places: TextRange[] = [];
  let at = 0;
  for (const token of inline.children ?? []) {
    if (token.type !== 'text') continue;
    for (const [label] of token.content.matchAll(SPACED)) {
      const start = content.indexOf(label, at);
      if (start < 0) continue;
      at = start + label.length;
      places.push({ start, end: at });
    }
  }
  return places;
}

/** Does the same in a whole text, whatever the context. */
export function spacedLabelsIn(text: string): TextRange[] {
  return [...text.matchAll(SPACED)].map(({ 0: label, index }) => ({
    start: index,
    end: index + label.length,
  }));
}

/** Whether the whole text is written like a marker with a blank in its label. */
export function isSpacedLabel(written: string): boolean {
  return written.length < 70 && written.startsWith('[^') && written.replace(SPACED, '') === '';
}

/** Finds the first opening tag in the HTML of one block, by its offsets. */
export function firstTag(html: string): TextRange | undefined {
  const found = TAG.exec(html);
  return found ? { start: found.index, end: found.index + found[0].length } : undefined;
}

/**
 * Length of the beginning of a paragraph that would begin a note if a colon came right after the label; otherwise 0.
 */
export function almostNoteHead({ content, level }: Token): number {
  if (level !== 1) return 0;
  return /^\[\^[^\s\]]{1,60}\](?:[ \t]*[:：][ \t]*|[ \t]+)(?=\S)/.exec(content)?.[0].length ?? 0;
}

/** Finds a paragraph that is indented, but too little for a paragraph of a note; includes its whole first line. */
export function tightParagraph(
  text: string,
  lines: LineIndex,
  open: Token | undefined,
): TextRange | undefined {
  if (open?.type !== 'paragraph_open' || !open.map) return undefined;
  const place = { start: lines.start(open.map[0]), end: lines.end(open.map[1] - 1) };
  return /^ {1,3}\S/.test(text.slice(place.start, place.end)) ? place : undefined;
}
