import type { Env, Token } from 'markdown-it';
import { collectInto } from './located-tokens.ts';
import { markdown } from './markdown.ts';
import { inlineText } from './plain-text.ts';

/** A marker in inline text, by its offsets. */
export interface PlainMarker {
  readonly label: string;
  readonly at: number;
  readonly end: number;
}

/** The same for a link. */
export interface PlainLink {
  readonly href: string;
  readonly text: string;
  readonly at: number;
  readonly end: number;
}

/** What inline text contains that the rest of a lesson asks for. */
export interface PlainInline {
  readonly markers: readonly PlainMarker[];
  readonly links: readonly PlainLink[];
}

const nothing: PlainInline = { markers: [], links: [] };

/** What may become code, or keep a bracket from being one. */
const HARD = /[`\\]/;
/**
 * A marker; a link whose words have no markup and whose address needs no decoding; anything else that may begin or end
 * one.
 */
const ELEMENTS =
  /(?<!!)\[\^([^\s[\]]+)\](?![([])|(?<!!)\[([^^[\]*_~&][^[\]*_~&]*)\]\(([\w./:?=%#+,;@~-]+)\)|[[\]]|:\/\//g;

/**
 * Finds the markers and links of inline text without parsing it; `undefined` if only parsing can tell what its brackets
 * are, or if it may contain HTML or a bare address.
 *
 * @param isLink whether a label, as markdown-it compares it, leads to a link definition; asked for each marker
 */
export function plainInline(content: string, isLink: (label: string) => boolean): PlainInline | undefined {
  if (content.includes('<')) return undefined;
  if (!content.includes('[')) return content.includes('://') ? undefined : nothing;
  if (HARD.test(content)) return undefined;
  const instance = markdown();
  const markers: PlainMarker[] = [];
  const links: PlainLink[] = [];
  ELEMENTS.lastIndex = 0;
  for (let found = ELEMENTS.exec(content); found; found = ELEMENTS.exec(content)) {
    const { 0: written, 1: label, 2: words, 3: address, index: at } = found;
    const end = at + written.length;
    if (label !== undefined) {
      if (isLink(instance.utils.normalizeReference(`^${label}`))) return undefined;
      markers.push({ label, at, end });
    } else if (words !== undefined && address !== undefined && !words.includes('://'))
      links.push({ href: instance.normalizeLink(address), text: shown(words).trim(), at, end });
    else return undefined;
  }
  return { markers, links };
}

/** Words as they are shown: a line break, with the blanks around it, becomes a blank. */
function shown(words: string): string {
  return words.includes('\n') ? words.replace(/(?<! ) *\n[ \t]*/g, ' ') : words;
}

/** What makes the words of inline text differ from the text. */
const MARKUP = /[\n\\`*_~[\]<&]|:\/\//;

/** Returns the words of an inline token, as `inlineText` does for its children. Parses it only if it must. */
export function wordsOf(inline: Token): string {
  return MARKUP.test(inline.content) ? inlineText(inline.children) : inline.content;
}

/**
 * Returns a function that parses such text, and records the places of its elements as a scan does.
 *
 * @param offsets of its markers in their chunk
 */
export function parseLocated(offsets: readonly number[]): (content: string) => Token[] {
  return (content) => {
    let next = 0;
    const env: Env = {};
    collectInto(env, []);
    const tokens = parse(content, env);
    for (const token of tokens)
      if (token.type === 'note_reference')
        token.meta = { label: token.meta?.['label'], offset: offsets[next++] };
    return tokens;
  };
}

/** Parses inline text that has neither markers nor links. */
export function parseWords(content: string): Token[] {
  return parse(content, {});
}

function parse(content: string, env: Env): Token[] {
  const tokens: Token[] = [];
  markdown().inline.parse(content, markdown(), env, tokens);
  return tokens;
}
