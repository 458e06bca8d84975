import type { Env, Token } from 'markdown-it';
import type { SourceFile } from '../model/source-file.ts';
import { findFrontMatter } from './front-matter-block.ts';
import { locateCell, locateInline } from './inline-position.ts';
import { createLineIndex } from './line-index.ts';
import { leanToken } from './lean-tokens.ts';
import { collectInto } from './located-links.ts';
import { markdown } from './markdown.ts';
import { inlineText } from './plain-text.ts';
import type {
  ScannedComment,
  ScannedDefinition,
  ScannedHeading,
  ScannedLink,
  ScannedMarker,
  ScannedPart,
  ScannedPicture,
} from './scanned-part.ts';

/** Longest run of inline text, in UTF-16 units, that is parsed: brackets left open cost markdown-it quadratic time. */
export const INLINE_LIMIT = 50_000;

const TASK = /^\[([ xX])\][ \t]+(?=\S)/;
const ALERT = /^\[!(note|tip|important|warning|caution)\][ \t]*(?:\n|$)/i;

/** Runs markdown-it over one file, once, and notes where everything is. Linear in the length of the text. */
export function scanPart(file: SourceFile): ScannedPart {
  const { path, text } = file;
  const lines = createLineIndex(text);
  const frontMatter = findFrontMatter(text, lines);
  const tokens = tokenize(text, frontMatter?.nextLine ?? 0);

  const headings: ScannedHeading[] = [];
  const comments: ScannedComment[] = [];
  const definitions: ScannedDefinition[] = [];
  const markers: ScannedMarker[] = [];
  const links: ScannedLink[] = [];
  const pictures: ScannedPicture[] = [];
  const overlong: [number, number][] = [];

  const open: ScannedDefinition[] = [];
  const found: Token[] = [];
  const env: Env = { references: tokens.references };
  collectInto(env, found);
  let row = 0;
  let cell = 0;

  for (let i = 0; i < tokens.list.length; i++) {
    const token = tokens.list[i] as Token;
    switch (token.type) {
      case 'heading_open': {
        const [from, to] = token.map ?? [0, 0];
        if (token.level !== 0) break;
        headings.push({
          token: i,
          level: Number(token.tag.slice(1)),
          title: '',
          start: lines.start(from),
          end: lines.end(to - 1),
          comment: undefined,
        });
        break;
      }
      case 'html_block': {
        const comment = commentBlock(token);
        if (!comment) break;
        const start = lines.start(token.map?.[0] ?? 0) + comment.at;
        const heading = headings.at(-1);
        if (heading && heading.token === i - 3) heading.comment = comments.length;
        comments.push({ token: i, inline: false, start, end: start + comment.length });
        token.hidden = true;
        break;
      }
      case 'note_definition_open': {
        const [from, to] = token.map ?? [0, 0];
        const first = lines.start(from);
        const label = String(token.meta?.['label']);
        const definition: ScannedDefinition = {
          label,
          token: i,
          close: i,
          start: Math.max(text.indexOf(`[^${label}]:`, first), first),
          end: lines.end(to - 1),
        };
        open.push(definition);
        definitions.push(definition);
        break;
      }
      case 'note_definition_close': {
        const definition = open.pop();
        if (!definition) break;
        definition.close = i;
        // markdown-it counts the blank lines after the last paragraph in.
        definition.end = trimEnd(text, definition.start, definition.end);
        break;
      }
      case 'tr_open':
        row = token.map?.[0] ?? 0;
        cell = lines.start(row);
        break;
      case 'inline': {
        const before = tokens.list[i - 2];
        let line = token.map?.[0] ?? row;
        let origin = 0;
        if (before?.type === 'list_item_open') takeTask(token, before);
        else if (before?.type === 'blockquote_open')
          line += takeAlert(token, before, tokens.list[i - 1], tokens.list[i + 1]);
        if (token.map === null) {
          origin = locateCell(text, cell, lines.end(row), token.content);
          cell = origin + token.content.length;
          token.meta = { at: origin, end: cell };
        }
        token.children = [];
        if (token.content.length > INLINE_LIMIT) {
          token.children.push(plain(token.content));
          overlong.push([lines.start(line), lines.end((token.map?.[1] ?? row + 1) - 1)]);
        } else {
          markdown().inline.parse(token.content, markdown(), env, token.children);
        }
        if (tokens.list[i - 1]?.type === 'heading_open' && tokens.list[i - 1]?.level === 0) {
          const heading = headings.at(-1) as { title: string };
          heading.title = inlineText(token.children).trim();
        }
        if (found.length > 0) {
          take(found, token, i, line, origin);
          found.length = 0;
        }
        break;
      }
    }
  }
  return {
    file,
    path,
    text,
    lines,
    tokens: tokens.list,
    bodyStart: lines.start(frontMatter?.nextLine ?? 0),
    headings,
    comments,
    definitions,
    markers,
    links,
    pictures,
    overlong,
  };

  function take(located: readonly Token[], inline: Token, index: number, line: number, origin: number): void {
    const position = locateInline(text, lines, inline.content, line, origin);
    // A link is collected after what stands inside it, so the offsets rise only almost: sort the few there are.
    const sorted =
      located.length > 1
        ? [...located].sort((a, b) => Number(a.meta?.['at']) - Number(b.meta?.['at']))
        : located;
    for (const token of sorted) {
      const at = Number(token.meta?.['at']);
      const start = position.at(at);
      if (token.type === 'note_reference') {
        const label = String(token.meta?.['label']);
        markers.push({ label, token: index, start, end: start + label.length + 3 });
        token.meta = { label, offset: start };
        continue;
      }
      // The end may lie lines below and the next token before it: measure it on its own.
      const end = locateInline(text, lines, inline.content, line, origin).at(Number(token.meta?.['end']));
      if (token.type === 'link_open') links.push({ href: String(token.attrGet('href') ?? ''), start, end });
      else if (token.type === 'image') {
        pictures.push({
          src: String(token.attrGet('src') ?? ''),
          alt: inlineText(token.children).trim(),
          start,
          end,
        });
      } else if (token.content.startsWith('<!--')) comments.push({ token: index, inline: true, start, end });
    }
  }
}

interface Tokenized {
  readonly list: Token[];
  readonly references: NonNullable<Env['references']>;
}

/** Block structure from a line on, so that the front matter keeps its line numbers without being copied. */
function tokenize(text: string, line: number): Tokenized {
  const instance = markdown();
  const references: Tokenized['references'] = {};
  const list: Token[] = [];
  const normal = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  const source = normal.includes('\0') ? normal.replaceAll('\0', '\uFFFD') : normal;
  const state = new instance.block.State(source, instance, { references }, list);
  instance.block.tokenize(state, line, state.lineMax);
  return { list, references };
}

/** `[x] ` at the start of a list item is a task's box, as in GitHub's Markdown. */
function takeTask(inline: Token, item: Token): void {
  const box = TASK.exec(inline.content);
  if (!box) return;
  item.meta = { task: box[1] !== ' ' };
  inline.content = inline.content.slice(box[0].length);
}

/** `[!TIP]` on the first line of a quote makes it an alert, as in GitHub's Markdown. Returns the lines taken off. */
function takeAlert(inline: Token, quote: Token, open: Token | undefined, close: Token | undefined): number {
  const alert = ALERT.exec(inline.content);
  if (!alert) return 0;
  quote.meta = { alert: alert[1]?.toLowerCase() };
  inline.content = inline.content.slice(alert[0].length);
  if (inline.content === '') {
    if (open) open.hidden = true;
    if (close) close.hidden = true;
  }
  return 1;
}

/** A block that is one comment and nothing else: where it begins in its first line, and its length. */
function commentBlock(token: Token): { at: number; length: number } | undefined {
  const trimmed = token.content.trim();
  if (token.level !== 0 && !trimmed.startsWith('<!--')) return undefined;
  if (!trimmed.startsWith('<!--') || trimmed.indexOf('-->', 4) !== trimmed.length - 3) return undefined;
  return { at: token.content.indexOf('<!--'), length: trimmed.length };
}

function plain(content: string): Token {
  const token = leanToken('text', '', 0);
  token.content = content;
  return token;
}

function trimEnd(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && /\s/.test(text[last - 1] ?? '')) last--;
  return last;
}
