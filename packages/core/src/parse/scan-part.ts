import type { Env, Token } from 'markdown-it';
import type { SourceFile } from '../model/source-file.ts';
import { findFrontMatter } from './front-matter-block.ts';
import { takeAlert, takeTask } from './github-extras.ts';
import { htmlComments, withoutComments } from './html-comments.ts';
import { type InlinePosition, locateInline } from './inline-position.ts';
import { createLineIndex } from './line-index.ts';
import { collectInto } from './located-tokens.ts';
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
import { createCellFinder, type LocatedCell } from './table-cells.ts';
import { literal, tokenize } from './tokenize.ts';

/** Longest run of inline text, in UTF-16 units, that is parsed: brackets left open cost markdown-it quadratic time. */
export const INLINE_LIMIT = 25_000;

/** Runs markdown-it over one file, once, and notes where everything is. Linear in the length of the text. */
export function scanPart(file: SourceFile): ScannedPart {
  const { path, text } = file;
  const lines = createLineIndex(text);
  const frontMatter = findFrontMatter(text, lines);
  const { tokens, references } = tokenize(text, frontMatter?.nextLine ?? 0);

  const headings: ScannedHeading[] = [];
  const comments: ScannedComment[] = [];
  const definitions: ScannedDefinition[] = [];
  const markers: ScannedMarker[] = [];
  const links: ScannedLink[] = [];
  const pictures: ScannedPicture[] = [];
  const overlong: [number, number][] = [];

  const open: ScannedDefinition[] = [];
  const found: Token[] = [];
  const env: Env = { references };
  collectInto(env, found);
  let row = 0;
  let nextCell: () => LocatedCell = createCellFinder(text, 0, 0);

  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
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
        const [from, to] = token.map ?? [0, 0];
        const alone = token.content.trimStart().startsWith('<!--') && withoutComments(token.content) === '';
        const heading = headings.at(-1);
        if (alone && heading?.token === i - 3) heading.comment = comments.length;
        for (const comment of htmlComments(text, lines.start(from), lines.end(to - 1))) {
          comments.push({ ...comment, token: i, alone, nested: token.level > 0 });
        }
        token.hidden = alone;
        break;
      }
      case 'note_definition_open': {
        const [from, to] = token.map ?? [0, 0];
        const definition: ScannedDefinition = {
          label: String(token.meta?.['label']),
          token: i,
          close: i,
          outer: open.at(-1),
          start: lines.start(from) + Number(token.meta?.['column']),
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
        nextCell = createCellFinder(text, lines.start(row) + Number(token.meta?.['column']), lines.end(row));
        break;
      case 'inline': {
        const before = tokens[i - 2];
        let line = token.map?.[0] ?? row;
        if (before?.type === 'list_item_open') takeTask(token, before);
        else if (before?.type === 'blockquote_open')
          line += takeAlert(token, before, tokens[i - 1], tokens[i + 1]);
        const cell = token.map === null ? nextCell() : undefined;
        if (cell) token.meta = { at: cell.start, end: cell.end };
        token.children = [];
        if (token.content.length > INLINE_LIMIT) {
          token.children = literal(token.content);
          overlong.push([lines.start(line), lines.end((token.map?.[1] ?? row + 1) - 1)]);
        } else {
          markdown().inline.parse(token.content, markdown(), env, token.children);
        }
        if (tokens[i - 1]?.type === 'heading_open' && tokens[i - 1]?.level === 0) {
          const heading = headings.at(-1) as { title: string };
          heading.title = inlineText(token.children).trim();
        }
        if (found.length > 0) {
          take(found, i, cell ?? locateInline(text, lines, token.content, line));
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
    tokens,
    bodyStart: lines.start(frontMatter?.nextLine ?? 0),
    headings,
    comments,
    definitions,
    markers,
    links,
    pictures,
    overlong,
  };

  function take(located: readonly Token[], index: number, position: InlinePosition): void {
    // A link is collected after what stands inside it.
    const sorted =
      located.length > 1
        ? [...located].sort((a, b) => Number(a.meta?.['at']) - Number(b.meta?.['at']))
        : located;
    for (const token of sorted) {
      const start = position.at(Number(token.meta?.['at']));
      const end = position.at(Number(token.meta?.['end']));
      if (token.type === 'note_reference') {
        const label = String(token.meta?.['label']);
        markers.push({ label, token: index, start, end });
        token.meta = { label, offset: start };
      } else if (token.type === 'link_open') {
        links.push({ href: String(token.attrGet('href') ?? ''), start, end });
      } else if (token.type === 'image') {
        const alt = inlineText(token.children).trim();
        pictures.push({ src: String(token.attrGet('src') ?? ''), alt, start, end });
      } else if (token.content.startsWith('<!--')) {
        comments.push({ token: index, alone: false, nested: true, closed: true, start, end });
      }
    }
  }
}

function trimEnd(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && /\s/.test(text[last - 1] ?? '')) last--;
  return last;
}
