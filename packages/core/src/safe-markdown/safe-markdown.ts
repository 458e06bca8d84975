import type { PassageStrings } from '../render/passage-strings.ts';
import { isSafeLink, resolveInside } from '../text/safe-address.ts';

declare const brand: unique symbol;

/**
 * Markdown in which only core's own parts can act: no picture, no HTML, no link that may not be followed. Made from
 * tokens and escaped text, never from an author's Markdown, which another parser might read differently. Only the code
 * that makes it may declare a value to be of this type.
 */
export type SafeMarkdown = string & { readonly [brand]: true };

/** Declares Markdown safe. Only the files of this folder, which make it, may call this. */
export function asSafe(markdown: string): SafeMarkdown {
  return markdown as SafeMarkdown;
}

/** Joins safe Markdown. */
export function joinMarkdown(parts: readonly SafeMarkdown[], between: '\n\n' | ' · ' = '\n\n'): SafeMarkdown {
  return asSafe(parts.filter((part) => part !== '').join(between));
}

/** Options for prose as Markdown. */
export interface MarkdownOptions {
  /** Titles of alerts, by GitHub's names for them. Default: English. */
  readonly callouts?: PassageStrings['callouts'];
  /**
   * Returns the address at which the application can open a file of the lesson's folder, given its path there and the
   * rest of the link after the path; `undefined` shows only the words. Without it, links keep their relative address.
   */
  readonly link?: (path: string, rest: string) => string | undefined;
}

/** The context of tokens. */
export interface MarkdownPlace {
  /** Path of their file: addresses are relative to it. */
  readonly file: string;
  readonly options: MarkdownOptions;
  /** Code that matches this cannot be written as code. */
  readonly noCode: RegExp;
  /** Number of lists and quotes around them. */
  readonly depth: number;
}

/** White space and control characters, which HTML shows as a blank or not at all. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const BLANK = /[\u0000-\u0020\u007f-\u009f\u2028\u2029]+/g;
/**
 * Everything that Markdown parsers act on in the middle of a line: the characters of links, pictures, HTML, code,
 * tables, emphasis and character references, and those that turn an address in running text into a link, part of which
 * may be in the text before.
 */
const ACTIVE = /[\\`[\]<>&|~@*_#]|[:/](?=\/|$)|(?<=^w{1,2}|www)\./gi;

/**
 * Escapes text to show as it is in Markdown, on one line. Character references replace the characters that build links,
 * pictures, HTML and code: no Markdown parser looks into them, whereas a backslash is one more character to read in the
 * right order. `*`, `_` and `#`, the least harmful and most frequent, get a backslash: somebody may read the Markdown.
 */
export function escapeMarkdown(text: string): SafeMarkdown {
  const escaped = text
    .replace(BLANK, ' ')
    .replace(ACTIVE, (unit) => ('*_#'.includes(unit) ? `\\${unit}` : `&#${unit.charCodeAt(0)};`));
  return asSafe(escaped);
}

/** Does the same for text of several lines, keeping each line. */
export function escapeLines(text: string): SafeMarkdown {
  const lines = text.split(/\r\n?|\n/).map((line) => escapeLineStart(escapeMarkdown(line)));
  return asSafe(lines.join('\\\n').replace(/(?:\\\n)*\\\n\\\n/g, '\n\n'));
}

/**
 * Text at the beginning of a line that opens a list, turns the line above into a heading or a table, or makes a rule.
 */
const OPENING = /^(?:\d{1,9}(?=[.)](?:\s|$))|(?=\+(?:\s|$)|[-=:](?:[-=:\s]|$)))/;

/** Escapes a line of Markdown that would open something. */
export function escapeLineStart(line: string): SafeMarkdown {
  return asSafe(line.trim().replace(OPENING, '$&\\'));
}

/** Returns text in bold, as far as its first and last letters allow. */
export function boldMarkdown(text: string): SafeMarkdown {
  const words = escapeMarkdown(text).trim();
  return asSafe(withEmphasis([{ kind: 'strong', open: true }, words, { kind: 'strong', open: false }]));
}

/**
 * Nothing is escaped inside code, so code that could be read to end too early is written as text: code with the
 * character that ends it, with the one that ends strikethrough around it in `marked`, and with the separators of its
 * place.
 */
export const NO_CODE = {
  text: /`|~~/,
  cell: /`|~~|\|/,
  link: /`|~~|[[\]\\|]/,
} as const;

/** Code in running text. */
export function codeMarkdown(content: string, noCode: RegExp): SafeMarkdown {
  const line = content.replace(/\s/g, ' ');
  if (line.trim() === '' || noCode.test(line)) return escapeMarkdown(content);
  // One blank at each end is stripped.
  return asSafe(line.startsWith(' ') && line.endsWith(' ') ? `\` ${line} \`` : `\`${line}\``);
}

/** Returns a block of code between fences that are longer than any in it. */
export function fenceMarkdown(content: string, info: string): SafeMarkdown {
  let longest = 2;
  for (const [run] of content.matchAll(/`{3,}/g)) longest = Math.max(longest, run.length);
  const fence = '`'.repeat(longest + 1);
  const language = /^[\w+#-]+/.exec(info.trim())?.[0] ?? '';
  const code = content.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  return asSafe(`${fence}${language}\n${code}\n${fence}`);
}

/** Characters of an address that mean something else to Markdown. */
const FOREIGN = /[^\w\-.~:/?#@!$&'+,;=%]/gu;

/** Returns a link with these words to an address; only the words if it may not be followed. */
export function linkMarkdown(
  { file, options }: MarkdownPlace,
  words: SafeMarkdown,
  href: string,
): SafeMarkdown {
  const address = isSafeLink(href, file) ? addressOf(file, href, options.link) : undefined;
  return !address || words === '' ? words : markdownLink(words, address);
}

/** Returns safe Markdown as a link to an address that an application made or that may be followed. */
export function markdownLink(words: SafeMarkdown, address: string): SafeMarkdown {
  const safe = address
    .replace(FOREIGN, percent)
    // Some parsers read a character reference in an address, and strikethrough ends there in others.
    .replace(/&(#?\w+);/g, '&$1%3B')
    .replaceAll('~~', '%7E%7E');
  return asSafe(`[${words}](${safe})`);
}

function addressOf(file: string, href: string, link: MarkdownPlace['options']['link']): string | undefined {
  if (!link) return href;
  if (href.startsWith('#')) return link(file, href);
  const path = resolveInside(href, file);
  return path === undefined ? href : link(path, /[?#].*$/s.exec(href)?.[0] ?? '');
}

function percent(unit: string): string {
  if (unit <= '\u007f') return `%${unit.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
  // A lone surrogate has no bytes.
  return /\p{Cs}/u.test(unit) ? '%EF%BF%BD' : encodeURIComponent(unit);
}

/** A place where emphasis begins or ends. */
export interface Tag {
  readonly kind: 'em' | 'strong' | 's';
  readonly open: boolean;
}

/** Safe Markdown of a run of text, or emphasis that begins or ends. */
export type InlinePiece = string | Tag;

interface Pair {
  readonly kind: Tag['kind'];
  readonly open: number;
  close: number;
  /** The emphasis around it. */
  readonly parent: Pair | undefined;
  sign: string;
  /** Whether other emphasis that is written stands in it. */
  holds: boolean;
}

/** Number of passes over the delimiters: leaving some out changes the neighbours of others. */
const PASSES = 4;

/**
 * Returns runs of text with the delimiters of emphasis between them. Whether a delimiter works depends on its
 * neighbours, and parsers differ in close cases: there the words stay and the emphasis is left out.
 *
 * Source: CommonMark 0.31.2, 6.2 Emphasis and strong emphasis.
 */
export function withEmphasis(pieces: readonly InlinePiece[]): string {
  let pairs = pairsIn(pieces);
  for (let pass = 0; pass < PASSES && pairs.length > 0; pass++) {
    const shown = signed(pieces, pairs);
    const { before, after } = neighbours(shown);
    const read = pairs.filter((pair) => isRead(pair, before, after));
    if (read.length === pairs.length) return joined(shown);
    pairs = read;
  }
  return joined(signed(pieces, []));
}

function pairsIn(pieces: readonly InlinePiece[]): Pair[] {
  const pairs: Pair[] = [];
  const open: Pair[] = [];
  for (const [at, piece] of pieces.entries()) {
    if (typeof piece === 'string') continue;
    if (piece.open) {
      open.push({ kind: piece.kind, open: at, close: -1, parent: open.at(-1), sign: '', holds: false });
      pairs.push(open.at(-1) as Pair);
    } else {
      const pair = open.pop();
      if (pair) pair.close = at;
    }
  }
  return pairs.filter(({ close }) => close >= 0);
}

/** The pieces as strings, with the delimiters of the pairs that are written. */
function signed(pieces: readonly InlinePiece[], pairs: readonly Pair[]): string[] {
  const written = new Set(pairs);
  const shown = pieces.map((piece) => (typeof piece === 'string' ? piece : ''));
  for (const pair of pairs) pair.holds = false;
  for (const pair of pairs) {
    const around = writtenAround(pair, written);
    if (around) around.holds = true;
    // Nested delimiters differ, so no run of them can be split in another way.
    const unit = around?.sign.startsWith('*') ? '_' : '*';
    pair.sign = pair.kind === 's' ? '~~' : pair.kind === 'strong' ? unit + unit : unit;
    shown[pair.open] = pair.sign;
    shown[pair.close] = pair.sign;
  }
  return shown;
}

function writtenAround({ parent }: Pair, written: ReadonlySet<Pair>): Pair | undefined {
  let around = parent;
  while (around && !written.has(around)) around = around.parent;
  return around;
}

/** For each piece the character before it and the one after it; '' at the ends. */
function neighbours(shown: readonly string[]): { before: string[]; after: string[] } {
  const before: string[] = [];
  const after: string[] = [];
  let last = '';
  for (const piece of shown) {
    before.push(last);
    last = [...piece.slice(-2)].at(-1) ?? last;
  }
  let next = '';
  for (let at = shown.length - 1; at >= 0; at--) {
    after[at] = next;
    const [first] = shown[at] ?? '';
    next = first ?? next;
  }
  return { before, after };
}

function isRead(pair: Pair, before: readonly string[], after: readonly string[]): boolean {
  const { open, close, sign, parent, holds } = pair;
  const beside = [before[open], after[open], before[close], after[close]].map((unit) => unit ?? '') as Four;
  if (beside.some((unit) => unit === sign[0])) return false;
  const [beforeOpen, afterOpen, beforeClose, afterClose] = beside.map(kindOf) as Four;
  if (!leans(afterOpen, beforeOpen) || !leans(beforeClose, afterClose)) return false;
  const plain = !leans(beforeOpen, afterOpen) && !leans(afterClose, beforeClose);
  return plain || (!sign.startsWith('_') && !holds && parent === undefined);
}

type Four = [string, string, string, string];

/** Whether a delimiter attaches to the character on one side of it, given the character on its other side. */
function leans(side: string, other: string): boolean {
  return side !== 'blank' && (side === 'word' || other !== 'word');
}

function kindOf(unit: string): 'blank' | 'word' | 'sign' {
  if (unit === '' || /\s/.test(unit)) return 'blank';
  return /[\p{P}\p{S}]/u.test(unit) ? 'sign' : 'word';
}

/** Joins the pieces, keeping apart those that would combine into something new: a picture, an address. */
function joined(pieces: readonly string[]): string {
  let markdown = '';
  for (const piece of pieces) {
    if (piece.startsWith('[') && markdown.endsWith('!')) markdown = `${markdown.slice(0, -1)}&#33;${piece}`;
    else if (piece.startsWith('.') && /www$/i.test(markdown.slice(-3))) markdown += `&#46;${piece.slice(1)}`;
    else markdown += piece;
  }
  return markdown;
}
