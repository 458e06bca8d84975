import type { Token } from 'markdown-it';
import { scanPart } from '../../parse/scan-part.ts';
import { isSafeLink } from '../../render/safe-address.ts';
import type { ImportLog } from '../import-log.ts';
import { literalMarkdown } from '../literal-markdown.ts';
import type { PlacedPicture } from '../media.ts';

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Most places of raw HTML that are listed one by one. */
const MOST_HTML = 50;

/**
 * Markdown whose pictures and links a lesson can show and follow: pictures lie in media/ or became links, links that
 * lead nowhere from a lesson became text, and comments are closed.
 */
export function safeMarkdown(
  text: string,
  lineAt: (line: number) => number | undefined,
  pictureOf: (src: string) => PlacedPicture,
  log: ImportLog,
): string {
  const part = scanPart({ path: 'lesson.md', text });
  const lineOf = (offset: number): number | undefined => lineAt(part.lines.lineAt(offset));
  const edits: Edit[] = [];
  for (const { src, alt, start, end } of part.pictures) {
    const line = lineOf(start);
    const found = pictureOf(src);
    const words = literalMarkdown(alt || 'Picture');
    if ('path' in found) {
      const pin = alt === '' ? log.find('import-picture-text', line, { src: found.path }) : '';
      log.decide('picture', line, 'Picture {path}', { path: found.path });
      edits.push({ start, end, text: `${pin}![${words}](${found.path})` });
    } else {
      const pin = log.find('import-picture', line, { src: src.slice(0, 200), why: found.why });
      const address = /^https?:\/\/[^\s<>\\]+$/i.test(src) ? `[${words}](<${src}>)` : words;
      edits.push({ start, end, text: pin + address });
    }
  }
  for (const { href, start, end } of part.links) {
    const toFile = !/^[a-z][a-z0-9+.-]*:/i.test(href);
    if (isSafeLink(href) && !toFile) continue;
    const source = text.slice(start, end);
    const inner = /^\[([\s\S]*)\](?:\([\s\S]*\)|\[[^\]]*\])?$/.exec(source)?.[1];
    const pin = href.startsWith('#')
      ? ''
      : log.find('import-link', lineOf(start), { href: href.slice(0, 200) });
    edits.push({ start, end, text: pin + (inner ?? literalMarkdown(source.replace(/^<|>$/g, ''))) });
  }
  for (const { closed, start } of part.comments) if (!closed) edits.push({ start, end: start, text: '\\' });
  let html = 0;
  for (const [index, token] of part.tokens.entries()) {
    const tag = htmlIn(token);
    const place =
      token.map ?? part.tokens.slice(Math.max(0, index - 200), index).findLast(({ map }) => map)?.map;
    if (tag === undefined || !place) continue;
    if (html++ >= MOST_HTML) break;
    const at = part.lines.end(place[0]);
    edits.push({
      start: at,
      end: at,
      text: log.find('import-html', lineOf(at), { text: tag.trim().slice(0, 60) }),
    });
  }
  return apply(text, edits);
}

/** The raw HTML of a block or in its text; comments are no matter. */
function htmlIn(token: Token): string | undefined {
  const found = token.type === 'inline' ? token.children?.find(({ type }) => type === 'html_inline') : token;
  if (!found || !/^html_/.test(found.type) || /^\s*<!--/.test(found.content)) return undefined;
  return found.content;
}

/** Applies edits that may lie in one another: a picture in a link is edited, the link around it stays. */
function apply(text: string, edits: readonly Edit[]): string {
  const sorted = edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
  let written = '';
  let from = 0;
  for (const [index, edit] of sorted.entries()) {
    const next = sorted[index + 1];
    const holds = next !== undefined && next.start > edit.start && next.end < edit.end;
    if (edit.start < from || holds) continue;
    written += text.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return written + text.slice(from);
}
