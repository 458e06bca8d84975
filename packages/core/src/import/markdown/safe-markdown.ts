import type { Token } from 'markdown-it';
import type { ScannedPart } from '../../markdown/chunk/chunk.ts';
import type { TextEdit } from '../../model/text-edit.ts';
import { applyEdits } from '../../model/text-edit.ts';
import { isSafeLink } from '../../text/safe-address.ts';
import type { ImportLog } from '../import-log.ts';
import { literalMarkdown } from '../literal-markdown.ts';
import type { PlacedPicture } from '../media.ts';
import { closingBracket } from './inline-notes.ts';
import { partTokens } from './part-tokens.ts';

/** Most places of raw HTML to list one by one. */
const MOST_HTML = 50;

/**
 * Markdown with pictures, links and markers that a lesson can show and follow: pictures are in media/ or became links,
 * links that lead nowhere from a lesson and markers without a note became text, and comments are closed.
 *
 * @param noted labels of notes that the text does not define itself
 */
export function safeMarkdown(
  part: ScannedPart,
  lineAt: (line: number) => number | undefined,
  pictureOf: (src: string) => PlacedPicture,
  noted: readonly string[],
  log: ImportLog,
): string {
  const { text } = part;
  const lineOf = (offset: number): number | undefined => lineAt(part.lines.lineAt(offset));
  const edits: TextEdit[] = [];
  const edit = (start: number, end: number, written: string): void => {
    edits.push({ span: { file: part.path, start, end }, text: written });
  };
  for (const { src, alt, start, end } of part.pictures) {
    const line = lineOf(start);
    const found = pictureOf(src);
    const words = literalMarkdown(alt || 'Picture');
    if ('path' in found) {
      const picture = log.decide('picture', line, 'Picture {path}', { path: found.path });
      const pin = alt === '' ? log.origin(line, picture) : '';
      edit(start, end, `${pin}![${words}](${found.path})`);
    } else {
      const pin = log.find('import-picture', line, { src: src.slice(0, 200), why: found.why });
      const address = /^https?:\/\/[^\s<>\\]+$/i.test(src) ? `[${words}](<${src}>)` : words;
      edit(start, end, pin + address);
    }
  }
  for (const { href, start, end } of part.links) {
    const toFile = !/^[a-z][a-z0-9+.-]*:/i.test(href);
    if (isSafeLink(href) && !toFile) continue;
    const source = text.slice(start, end);
    const close = source.startsWith('[') ? closingBracket(source, 1, source.length) : -1;
    const inner = close < 0 ? undefined : source.slice(1, close);
    const pin = href.startsWith('#')
      ? ''
      : log.find('import-link', lineOf(start), { href: href.slice(0, 200) });
    edit(start, end, pin + (inner ?? literalMarkdown(source.replace(/^<|>$/g, ''))));
  }
  const labels = [...part.definitions.map(({ label }) => label), ...noted];
  const defined = new Set(labels.map((label) => label.toLowerCase()));
  for (const { label, start } of part.markers) {
    if (defined.has(label.toLowerCase())) continue;
    const what = '“{marker}” may be a marker, but the file has no note for it';
    if (log.choose('may-be-note', lineOf(start), what, { marker: `[^${label}]` })) edit(start, start, '\\');
  }
  for (const { closed, start } of part.comments) if (!closed) edit(start, start, '\\');
  let html = 0;
  let place: readonly [number, number] | undefined;
  for (const { token, map } of partTokens(part)) {
    // A table cell has no place of its own: its row has.
    place = map ?? place;
    const tag = htmlIn(token);
    if (tag === undefined || !place) continue;
    if (html++ >= MOST_HTML) break;
    const at = part.lines.end(place[0]);
    edit(at, at, log.origin(lineOf(at)));
  }
  return applyEdits(text, innermost(edits));
}

/** The raw HTML of a block or in its text; comments do not count. */
function htmlIn(token: Token): string | undefined {
  const found = token.type === 'inline' ? token.children?.find(({ type }) => type === 'html_inline') : token;
  if (!found || !/^html_/.test(found.type) || /^\s*<!--/.test(found.content)) return undefined;
  return found.content;
}

/** Edits without those that contain another one: a picture in a link is edited, the link around it stays. */
function innermost(edits: readonly TextEdit[]): TextEdit[] {
  const sorted = edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return sorted.filter(({ span }, index) => {
    const next = sorted[index + 1]?.span;
    return !(next && next.start > span.start && next.end < span.end);
  });
}
