import type { Env, Token } from 'markdown-it';
import { createLineIndex, type LineIndex } from '../../model/line-index.ts';
import type { Mark } from '../../model/mark.ts';
import { type AlmostComment, almostPlaces } from '../almost-comment.ts';
import { commentText, opensSomething, readMark } from '../comment-marks.ts';
import { takeAlert, takeTask } from '../github-extras.ts';
import { htmlComments, isComment } from '../html-comments.ts';
import { createCellFinder, type InlinePosition, type LocatedCell, locateInline } from '../inline-position.ts';
import { parseOnDemand } from '../lean-tokens.ts';
import { liftFeedback } from '../lift-feedback.ts';
import { collectInto } from '../located-tokens.ts';
import { literal, markdown } from '../markdown.ts';
import { isKeyMark } from '../parse-mark.ts';
import { type PlainInline, parseLocated, parseWords, plainInline, wordsOf } from '../plain-inline.ts';
import { inlineText } from '../plain-text.ts';
import { almostNoteHead, firstTag, isSpacedLabel, spacedLabels, tightParagraph } from '../shown-as-text.ts';
import type {
  Chunk,
  LinkDefinition,
  ScannedComment,
  ScannedDefinition,
  ScannedHeading,
  ScannedKey,
  ScannedLink,
  ScannedMarker,
  ScannedMisreading,
  ScannedOverlong,
  ScannedPicture,
} from './chunk.ts';
import type { TokenizedChunk } from './divide.ts';
import { lookUp, noteLookup } from './link-table.ts';
import { scanKeys } from './scan-keys.ts';

/** Longest run of inline text to parse, in UTF-16 units: unclosed brackets cost markdown-it quadratic time. */
export const INLINE_LIMIT = 25_000;

/** Parses the inline text of a chunk and records the place of everything. Linear in the length of the text. */
export function scanChunk(
  { text, tokens: tokenized, linkDefinitions }: TokenizedChunk,
  linkTable: ReadonlyMap<string, LinkDefinition>,
  path: string,
): Chunk {
  const lines = createLineIndex(text);
  const tokens = liftFeedback(tokenized);
  const headings: Mutable<ScannedHeading>[] = [];
  const comments: ScannedComment[] = [];
  const definitions: ScannedDefinition[] = [];
  const markers: ScannedMarker[] = [];
  const links: ScannedLink[] = [];
  const pictures: ScannedPicture[] = [];
  const overlong: ScannedOverlong[] = [];
  const misread: ScannedMisreading[] = [];
  const lookups = new Set<string>();

  const open: Mutable<ScannedDefinition>[] = [];
  let waiting: Mark | undefined;
  const found: Token[] = [];
  const env: Env = { references: lookUp(linkTable, lookups, text.length) };
  collectInto(env, found);
  const isLink = (label: string): boolean => {
    noteLookup(lookups, label);
    return linkTable.has(label);
  };
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
          mark: waiting,
          isKey: false,
        });
        waiting = undefined;
        if (token.meta?.['almost']) {
          const start = lines.start(from) + Number(token.meta['column']);
          misread.push({ kind: 'heading', start, end: start + Number(token.meta['almost']) });
        }
        break;
      }
      case 'html_block': {
        const [from, to] = token.map ?? [0, 0];
        const almost = token.meta?.['almost'] as AlmostComment | undefined;
        const alone = almost !== undefined || isComment(token.content);
        const heading = headings.at(-1);
        let under = alone && heading?.token === i - 3 ? heading : undefined;
        const above = alone && isAboveHeading(tokens, i, under);
        const begin = lines.start(from);
        const html = text.slice(begin, lines.end(to - 1));
        for (const place of almost ? almostPlaces(html, almost) : htmlComments(html)) {
          const moved = { ...place, start: begin + place.start, end: begin + place.end };
          const comment = { ...moved, token: i, alone, nested: token.level > 0 };
          comments.push(above ? markOf(comment) : scannedComment(comment, under));
          under = undefined;
        }
        token.hidden = alone;
        const tag = alone ? undefined : firstTag(html);
        if (tag) misread.push({ kind: 'html', start: begin + tag.start, end: begin + tag.end });
        break;
      }
      case 'note_definition_open': {
        const [from, to] = token.map ?? [0, 0];
        const definition: Mutable<ScannedDefinition> = {
          label: String(token.meta?.['label']),
          token: i,
          close: i,
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
        // markdown-it includes the blank lines after the last paragraph.
        definition.end = trimmedEnd(text, definition.start, definition.end);
        const next = token.level === 0 ? tightParagraph(text, lines, tokens[i + 1]) : undefined;
        if (next) misread.push({ kind: 'paragraph', ...next });
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
        else if (before?.type === 'blockquote_open') {
          const written = token.content;
          const alert = takeAlert(token, before, tokens[i - 1], tokens[i + 1]);
          const start = alert.almost > 0 ? locateInline(text, lines, written, line).at(0) : -1;
          if (start >= 0) misread.push({ kind: 'alert', start, end: start + alert.almost });
          line += alert.lines;
        }
        const cell = token.map === null ? nextCell() : undefined;
        if (cell) token.meta = { at: cell.start, end: cell.end };
        const plain = plainInline(token.content, isLink);
        const titled = tokens[i - 1]?.type === 'heading_open' && tokens[i - 1]?.level === 0;
        if (token.content.length > INLINE_LIMIT) {
          token.children = literal(token.content);
          overlong.push({ start: lines.start(line), end: lines.end((token.map?.[1] ?? row + 1) - 1) });
        } else if (plain) {
          const some = plain.markers.length + plain.links.length > 0;
          const parse = some
            ? parseLocated(takePlain(plain, i, cell ?? locateInline(text, lines, token.content, line)))
            : parseWords;
          parseOnDemand(token, parse);
        } else {
          token.children = [];
          markdown().inline.parse(token.content, markdown(), env, token.children);
        }
        if (titled) (headings.at(-1) as Mutable<ScannedHeading>).title = wordsOf(token).trim();
        const spaced = plain ? [] : spacedLabels(token);
        if (spaced.length + found.length === 0) break;
        const place = cell ?? locateInline(text, lines, token.content, line);
        for (const { start, end } of spaced)
          misread.push({ kind: 'label', start: place.at(start), end: place.at(end) });
        if (found.length > 0) take(found, i, place);
        found.length = 0;
        break;
      }
    }
  }
  const keys = scanKeys({ text, lines, tokens, comments });
  const inHeadings = new Set(
    keys.flatMap(({ role, token }) => (role === 'remark' || role === 'end' ? [] : token)),
  );
  for (const heading of headings) heading.isKey = !heading.mark && inHeadings.has(heading.token);
  return {
    text,
    lines,
    tokens,
    keys,
    headings,
    comments,
    definitions,
    markers,
    links,
    pictures,
    overlong,
    linkDefinitions,
    misread: withoutKeys(misread, keys, lines),
    lookups,
  };

  function scannedComment(unread: UnreadComment, under: Mutable<ScannedHeading> | undefined): ScannedComment {
    const comment = { inside: undefined, ...unread };
    const mark = readMark(text, path, comment);
    if (under) under.mark = mark;
    if (under && mark) return { ...comment, role: 'mark', misplaced: undefined };
    if (isKeyMark(commentText(text, comment))) return { ...comment, role: 'key', misplaced: undefined };
    if (isRubricMark(comment)) return { ...comment, role: 'rubric', misplaced: undefined };
    const meant = comment.closed && mark && mark.attributes.length > 0 && opensSomething(mark.name);
    return { ...comment, role: 'remark', misplaced: meant ? mark.name : undefined };
  }

  /** Students see what follows it, so it counts only as written, on a line of its own. */
  function isRubricMark(comment: UnreadComment): boolean {
    const { alone, nested, closed } = comment;
    return alone && !nested && closed && /^\s*rubric\s*$/.test(commentText(text, comment));
  }

  /** Returns the comment with its mark, for one that belongs to a heading without being under it. */
  function markOf(comment: UnreadComment, heading?: Mutable<ScannedHeading>): ScannedComment {
    const mark = readMark(text, path, comment);
    if (!mark || !opensSomething(mark.name) || heading?.mark) return scannedComment(comment, undefined);
    if (heading) heading.mark = mark;
    else waiting = mark;
    return { inside: undefined, ...comment, role: 'mark', misplaced: mark.name };
  }

  /** @returns the offsets of the markers */
  function takePlain(plain: PlainInline, index: number, position: InlinePosition): number[] {
    for (const { href, text, at, end } of plain.links)
      links.push({ href, text, start: position.at(at), end: position.at(end) });
    return plain.markers.map(({ label, at, end }) => {
      const start = position.at(at);
      takeMarker(label, index, at === 0, start, position.at(end));
      return start;
    });
  }

  function takeMarker(label: string, index: number, first: boolean, start: number, end: number): void {
    const inHeading = tokens[index - 1]?.type === 'heading_open';
    const almostNote = first ? almostNoteHead(tokens[index] as Token) : 0;
    markers.push({ label, token: index, within: open.at(-1)?.label, inHeading, almostNote, start, end });
  }

  function take(located: readonly Token[], index: number, position: InlinePosition): void {
    // A link is collected after its contents.
    const sorted =
      located.length > 1
        ? [...located].sort((a, b) => Number(a.meta?.['at']) - Number(b.meta?.['at']))
        : located;
    let texts: ReadonlyMap<Token, string> | undefined;
    let endOfAddress = -1;
    for (const token of sorted) {
      const start = position.at(Number(token.meta?.['at']));
      const end = position.at(Number(token.meta?.['end']));
      if (token.type === 'note_reference') {
        const label = String(token.meta?.['label']);
        takeMarker(label, index, token.meta?.['at'] === 0, start, end);
        token.meta = { label, offset: start };
        if (start === endOfAddress) misread.push({ kind: 'address', start, end });
      } else if (token.type === 'link_open' && isSpacedLabel(text.slice(start, end))) {
        // Its definition was read as a link definition.
        misread.push({ kind: 'label', start, end });
      } else if (token.type === 'link_open') {
        if (token.markup === 'linkify') endOfAddress = end;
        texts ??= linkTexts(tokens[index]?.children ?? []);
        links.push({ href: String(token.attrGet('href') ?? ''), text: texts.get(token) ?? '', start, end });
      } else if (token.type === 'image') {
        const alt = inlineText(token.children).trim();
        pictures.push({ src: String(token.attrGet('src') ?? ''), alt, start, end });
      } else if (token.content.startsWith('<!--')) {
        const comment = { token: index, alone: false, nested: true, closed: true, start, end };
        const own = headings.at(-1)?.token === index - 1 ? headings.at(-1) : undefined;
        comments.push(own ? markOf(comment, own) : scannedComment(comment, undefined));
      } else if (!token.content.startsWith('</')) misread.push({ kind: 'html', start, end });
    }
  }
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type UnreadComment = Omit<ScannedComment, 'role' | 'misplaced' | 'inside'> &
  Partial<Pick<ScannedComment, 'inside'>>;

/** Drops near misses of alerts that name a key: those are reported as keys. */
function withoutKeys(
  misread: readonly ScannedMisreading[],
  keys: readonly ScannedKey[],
  lines: LineIndex,
): readonly ScannedMisreading[] {
  const taken = new Set(keys.map(({ start }) => lines.lineAt(start)));
  return misread.filter(({ kind, start }) => kind !== 'alert' || !taken.has(lines.lineAt(start)));
}

/** The words of every link among inline tokens, by its opening token. Links are never nested. */
function linkTexts(tokens: readonly Token[]): ReadonlyMap<Token, string> {
  const texts = new Map<Token, string>();
  let open = -1;
  for (let index = 0; index < tokens.length; index++) {
    const { type } = tokens[index] as Token;
    if (type === 'link_open') open = index;
    else if (type === 'link_close' && open >= 0) {
      texts.set(tokens[open] as Token, inlineText(tokens.slice(open + 1, index)).trim());
      open = -1;
    }
  }
  return texts;
}

/**
 * Whether a comment directly above a heading is meant for it: something separates it from the heading before it, or
 * there is none, and the next heading has no mark of its own. A deeper heading below a mark may belong to what the mark
 * opens.
 *
 * @param index of the comment among the tokens
 * @param under the heading before it, if only blank lines come between
 */
function isAboveHeading(
  tokens: readonly Token[],
  index: number,
  under: { readonly token: number; readonly level: number } | undefined,
): boolean {
  const [comment, next] = [tokens[index], tokens[index + 1]];
  if (next?.type !== 'heading_open' || next.level !== 0 || next.map?.[0] !== comment?.map?.[1]) return false;
  const below = tokens[index + 4];
  if (below?.type === 'html_block' && /^\s*<!--\s*(?:section|question|exercise)\b/i.test(below.content))
    return false;
  if (!under) return true;
  if (tokens[under.token]?.map?.[1] === comment?.map?.[0]) return false;
  return under.level === 1 || Number(next.tag.slice(1)) <= under.level;
}

/** End of a stretch of text without trailing white space. */
function trimmedEnd(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && /\s/.test(text[last - 1] ?? '')) last--;
  return last;
}
