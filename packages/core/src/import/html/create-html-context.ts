import type { RemovalKind } from '../decision-kinds.ts';
import type { ImportLog } from '../import-log.ts';
import { literalMarkdown } from '../literal-markdown.ts';
import type { PlacedPicture } from '../media.ts';
import { isNotesHeading } from '../text/notes-heading.ts';
import type { HtmlContext } from './html-context.ts';
import { isPageNumber, isSiteMatter } from './main-content.ts';
import type { HtmlNotes } from './page-notes.ts';
import { elementsOf, type HtmlElement, hasWord, shownText, textOf } from './parse-html.ts';
import { sharedRemarks } from './shared-remarks.ts';

/** Where a picture is in the lesson, or why it is not part of it. */
export type PictureOf = (src: string) => PlacedPicture;

const LICENCE = /^(?:pg-boilerplate|pgheader|pgfooter)$/i;

/** Starts the conversion of a page, its notes first; `forBody` then skips the elements that contain the notes. */
export function createHtmlContext(
  notes: HtmlNotes,
  log: ImportLog,
  base: string | undefined,
  pictureOf: PictureOf,
  scope?: HtmlElement,
): HtmlContext & { forBody(): HtmlContext } {
  const remarks = scope ? sharedRemarks(scope) : new Set<HtmlElement>();
  const title = scope && titleOf(scope);
  const held = new Set<HtmlElement>();
  const noteHolders = new Set<HtmlElement>();
  for (const note of notes.notes.values()) {
    if (notes.markers.has(note)) continue;
    held.add(note);
    for (const more of notes.continued.get(note) ?? []) held.add(more);
    for (let up = note.parent; up && !noteHolders.has(up); up = up.parent) noteHolders.add(up);
  }
  const cited = new Set<HtmlElement>();
  const left = new Map<HtmlElement, boolean>();
  const noteElements = new Set(notes.notes.values());

  const context = (inBody: boolean): HtmlContext => ({
    // A side note is its own marker: its text must not cite it.
    notes: inBody
      ? notes
      : { ...notes, markers: new Map([...notes.markers].filter(([at]) => !noteElements.has(at))) },
    noteHolders,
    marker(label, element) {
      if (!cited.has(element)) {
        cited.add(element);
        log.decide('marker', element.line, 'Link “{text}”: marker {number}', {
          text: textOf(element).trim().slice(0, 40),
          number: label,
        });
      }
      return `[^${label}]`;
    },
    isTitle: (element) => element === title,
    isDropped(element) {
      if (element.unread !== undefined)
        return leaves(element, 'site', 'Words from a drawing, from a video or for other browsers: “{text}”');
      if (remarks.has(element)) return leaves(element, 'remark', 'Remark “{text}”');
      if (isPageNumber(element)) return leaves(element, 'page-number', 'Page number “{text}”');
      if (hasWord(element, 'class', LICENCE)) return leaves(element, 'licence', 'Licence “{text}”');
      if (isSiteMatter(element)) return leaves(element, 'site', 'Part of the web page “{text}”');
      if (leadsBack(element)) {
        // An arrow means nothing, a word does.
        return !/\p{L}{2}/u.test(textOf(element)) || leaves(element, 'site', 'Link back “{text}”');
      }
      if (!inBody) return false;
      return held.has(element) || (noteHolders.has(element) && isOnlyNotes(element));
    },
    link(element) {
      const href = (element.attributes['href'] ?? '').trim();
      if (
        href === '' ||
        href.startsWith('#') ||
        hasWord(element, 'class', /^(?:anchor|headerlink|header-anchor)$/)
      )
        return undefined;
      const address = absolute(href, base);
      if (address) return address;
      log.find('import-link', element.line, { href: href.slice(0, 200) });
      return undefined;
    },
    picture(element) {
      const src = (element.attributes['src'] ?? '').trim();
      const alt = (element.attributes['alt'] ?? '').replace(/\s+/g, ' ').trim();
      const found = pictureOf(src);
      const shown = src.startsWith('data:') ? 'data:…' : src.slice(0, 200);
      if ('path' in found) {
        const { path } = found;
        const picture = log.decide('picture', element.line, 'Picture {path}', { path });
        const pin = alt === '' ? log.origin(element.line, picture) : '';
        return `${pin}![${literalMarkdown(alt || 'Picture')}](${path})`;
      }
      const pin = log.find('import-picture', element.line, { src: shown, why: found.why });
      const address = absolute(src, base);
      const text = literalMarkdown(alt || 'Picture');
      return pin + (address ? `[${text}](${address})` : text);
    },
    joinedCells: (element) => log.find('import-table', element.line),
  });
  return { ...context(false), forBody: () => context(true) };

  /** Whether an element is skipped; reported once, however often it is called. */
  function leaves(element: HtmlElement, kind: RemovalKind, what: string): boolean {
    const known = left.get(element);
    if (known !== undefined) return known;
    const words = shownText(element);
    const gone = words.trim() === '' || log.remove(kind, element.line, what, words);
    left.set(element, gone);
    return gone;
  }
  function leadsBack(element: HtmlElement): boolean {
    if (
      hasWord(element, 'role', /^doc-backlink$/) ||
      hasWord(element, 'class', /^(?:mw-cite-backlink|ltx_note_mark)$/)
    )
      return true;
    if (element.name !== 'a') return false;
    if (/^[\s\p{VS}]*[↩↑⤴↵⏎][\s↩↑⤴↵⏎\p{VS}]*$/u.test(textOf(element))) return true;
    if (hasWord(element, 'class', /^(?:footnote-?back(?:ref|link)?|reversefootnote|footnote-number)$/i))
      return true;
    const href = element.attributes['href'] ?? '';
    return href.includes('#') && notes.backIds.has(href.slice(href.indexOf('#') + 1));
  }
  function isOnlyNotes(element: HtmlElement): boolean {
    const rest = restOf(element).replace(/\s+/g, ' ').trim();
    if (rest === '') return true;
    if (!isNotesHeading(rest)) return false;
    const text = '“{heading}” is the heading of the notes';
    log.decide('note', element.line, text, { heading: rest }, rest);
    return true;
  }
  function restOf(element: HtmlElement): string {
    let text = '';
    for (const child of element.children) {
      if (typeof child === 'string') text += child;
      else if (!held.has(child)) text += noteHolders.has(child) ? restOf(child) : textOf(child).slice(0, 200);
      if (text.length > 400) break;
    }
    return text;
  }
}

/** The paragraph with the title style of Google Docs and Word, if it is the first text of its page. */
function titleOf(scope: HtmlElement): HtmlElement | undefined {
  const first = [...elementsOf(scope)].find(
    (element) => /^(?:p|h[1-6]|li|td|pre|blockquote)$/.test(element.name) && textOf(element).trim() !== '',
  );
  return first?.name === 'p' && hasWord(first, 'class', /^(?:title|MsoTitle)$/) ? first : undefined;
}

/** A link that a lesson can follow, written so that Markdown reads all of it. */
function absolute(href: string, base: string | undefined): string | undefined {
  const address = /^(?:https?:\/\/|mailto:)/i.test(href) ? href : base && resolve(href, base);
  if (!address || address.length > 2000) return undefined;
  return address.replace(/[\s()<>\\`[\]|*"]/g, escapeSign).replace(/&(?=#|\w+;)/g, '&amp;');
}

function escapeSign(sign: string): string {
  return sign === '_'
    ? sign
    : encodeURIComponent(sign).replace(/[()*]/g, (char) => `%${char.charCodeAt(0).toString(16)}`);
}

/** Joins a relative address with that of its page; core may not use the global `URL`. */
function resolve(href: string, base: string): string | undefined {
  const [, origin, path = '/'] = /^(https?:\/\/[^/?#]+)([^?#]*)/i.exec(base) ?? [];
  if (origin === undefined || /^[a-z][a-z0-9+.-]*:/i.test(href)) return undefined;
  if (href.startsWith('//')) return `https:${href}`;
  const steps = href.startsWith('/') ? [] : path.split('/').slice(1, -1);
  const [, relative = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(href) ?? [];
  for (const step of relative.split('/').slice(href.startsWith('/') ? 1 : 0)) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return `${origin}/${steps.join('/')}${rest}`;
}
