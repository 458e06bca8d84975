import type { Token } from 'markdown-it';

/** A place in a text, in UTF-16 offsets. */
interface Place {
  readonly start: number;
  readonly end: number;
}

/** Labels are short: what is longer is a remark in brackets. */
const SPACED_SOMEWHERE = /\[\^(?=[^\][]*[ \t])[^\][\n^]{1,60}\]/;
const SPACED = new RegExp(SPACED_SOMEWHERE, 'g');
const TAG = /<(?!!--|\/)[^<>]{0,200}>?/;

/** What is written like a marker in the text of an inline token but has a blank in its label, by offsets in its content. */
export function spacedLabels({ content, children }: Token): Place[] {
  if (!content.includes('[^') || !SPACED_SOMEWHERE.test(content)) return [];
  const places: Place[] = [];
  let at = 0;
  for (const token of children ?? []) {
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

/** The same in a whole text, whatever it is there. */
export function spacedLabelsIn(text: string): Place[] {
  return [...text.matchAll(SPACED)].map(({ 0: label, index }) => ({
    start: index,
    end: index + label.length,
  }));
}

/** Whether this, all of it, is written like a marker with a blank in its label. */
export function isSpacedLabel(written: string): boolean {
  return written.length < 70 && written.startsWith('[^') && written.replace(SPACED, '') === '';
}

/** The first opening tag in the HTML of one block, by its offsets. */
export function firstTag(html: string): Place | undefined {
  const found = TAG.exec(html);
  return found ? { start: found.index, end: found.index + found[0].length } : undefined;
}
