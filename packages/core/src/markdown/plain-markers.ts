import type { Token } from 'markdown-it';
import { markdown } from './markdown.ts';
import { inlineText } from './plain-text.ts';

/** A marker in inline text, by its offsets. */
export interface PlainMarker {
  readonly label: string;
  readonly at: number;
  readonly end: number;
}

/** What may become a link, a picture, code or HTML, or keep a bracket from being one. */
const HARD = /[`\\<]|:\/\/|!\[|\][([]/;
const BRACKETS = /\[\^([^\s[\]]+)\]|[[\]]/g;

/**
 * Finds the markers of inline text without parsing it; `undefined` if only parsing can tell what its brackets are.
 *
 * @param isLink whether a label, as markdown-it compares it, leads to a link definition; asked for each marker
 */
export function plainMarkers(
  content: string,
  isLink: (label: string) => boolean,
): readonly PlainMarker[] | undefined {
  if (HARD.test(content)) return undefined;
  if (!content.includes('[')) return [];
  const { normalizeReference } = markdown().utils;
  const markers: PlainMarker[] = [];
  for (const { 0: written, 1: label, index } of content.matchAll(BRACKETS)) {
    if (label === undefined || isLink(normalizeReference(`^${label}`))) return undefined;
    markers.push({ label, at: index, end: index + written.length });
  }
  return markers;
}

/** What makes the words of inline text differ from the text. */
const MARKUP = /[\n\\`*_~[\]<&]|:\/\//;

/** Returns the words of an inline token, as `inlineText` does for its children. Parses it only if it must. */
export function wordsOf(inline: Token): string {
  return MARKUP.test(inline.content) ? inlineText(inline.children) : inline.content;
}

/**
 * Returns a function that parses such text.
 *
 * @param offsets of its markers in their chunk
 */
export function parseMarked(offsets: readonly number[]): (content: string) => Token[] {
  return (content) => {
    let next = 0;
    const tokens = parseWords(content);
    for (const token of tokens)
      if (token.type === 'note_reference') token.meta = { ...token.meta, offset: offsets[next++] };
    return tokens;
  };
}

/** Parses inline text that looks up no link definition. */
export function parseWords(content: string): Token[] {
  const tokens: Token[] = [];
  markdown().inline.parse(content, markdown(), {}, tokens);
  return tokens;
}
