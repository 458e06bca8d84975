import {
  elementsOf,
  type HtmlElement,
  type HtmlNode,
  hasWord,
  shownText,
  textOf,
} from '../html/parse-html.ts';
import { isNotesHeading } from '../text/notes-heading.ts';
import { type ContentsEntry, firstOf, resolvePath, wordsOf } from './epub-contents.ts';

/** A page of a chapter, or a part of one. */
export interface ChapterPage {
  /** Path in the archive. */
  readonly path: string;
  /** The first element of the part; `undefined` for the start of the page. */
  readonly from: HtmlElement | undefined;
  /** The element after the part; `undefined` for the end of the page. */
  readonly to: HtmlElement | undefined;
}

/** A chapter of a book: from one entry of its table of contents to the next one outside it. */
export interface BookChapter {
  readonly title: string;
  readonly pages: readonly ChapterPage[];
}

/** Where a chapter starts. */
interface Beginning {
  readonly title: string;
  readonly depth: number;
  /** Number of the page in reading order. */
  readonly page: number;
  readonly element: HtmlElement | undefined;
}

/**
 * Divides a book by its table of contents. An entry may start anywhere in a page, and includes its subentries. A page
 * that the table does not name continues the previous one; a page outside the reading order is a separate chapter,
 * unless it contains the book's notes.
 *
 * @param pages paths in reading order, and whether each is part of it
 */
export function divideIntoChapters(
  pages: ReadonlyMap<string, boolean>,
  contents: readonly ContentsEntry[],
  page: (path: string) => HtmlElement | undefined,
  find: (href: string, from: string) => HtmlElement | undefined,
): BookChapter[] {
  const paths = [...pages.keys()];
  const numbers = new Map(paths.map((path, number) => [path, number]));
  const named = contents.flatMap(({ title, depth, path, fragment }): Beginning[] => {
    const number = numbers.get(path);
    if (number === undefined) return [];
    const element = fragment === '' ? undefined : find(`#${encodeURIComponent(fragment)}`, path);
    return [{ title, depth, page: number, element: element && atBeginning(element) }];
  });
  const beginnings = [...named, ...unnamedBefore(named)].sort(
    (a, b) => a.page - b.page || (a.element?.order ?? 0) - (b.element?.order ?? 0) || a.depth - b.depth,
  );
  const own = new Set(beginnings.map((beginning) => beginning.page));
  const left = new Map<number, boolean>();
  const chapters = beginnings.map((beginning, index): BookChapter => {
    const end = endOf(beginning, index);
    const last = end ? end.page : paths.length - 1;
    const held: ChapterPage[] = [];
    for (let number = beginning.page; number <= last; number++) {
      const path = paths[number] as string;
      const to = end && number === end.page ? end.element : undefined;
      if (end && number === end.page && !to) break;
      if (!own.has(number) && isLeftOut(number)) continue;
      held.push({ path, from: number === beginning.page ? beginning.element : undefined, to });
    }
    return { title: beginning.title, pages: held };
  });
  // After the others, so that these keep their numbers.
  return [...chapters, ...beforeFirst(), ...aside()];

  /** Where a chapter ends: at the next entry outside it. */
  function endOf(beginning: Beginning, index: number): Beginning | undefined {
    for (let at = index + 1; at < beginnings.length; at++) {
      const next = beginnings[at] as Beginning;
      if (next.depth <= beginning.depth && !isSame(next, beginning)) return next;
    }
    return undefined;
  }

  /** Pages before the first entry, or all if there is no table. */
  function unnamedBefore(entries: readonly Beginning[]): Beginning[] {
    const first = entries.reduce((least, entry) => Math.min(least, entry.page), paths.length);
    return paths.slice(0, first).map((path, number) => ({
      title: titleOf(path, number, entries.length > 0 ? '' : headingOf(page(path))),
      depth: 0,
      page: number,
      element: undefined,
    }));
  }

  /** The part of a page before the first entry of the table. */
  function beforeFirst(): BookChapter[] {
    const [first] = beginnings;
    const path = paths[first?.page ?? 0];
    const root = first?.element && path !== undefined ? page(path) : undefined;
    if (!first || !root || path === undefined) return [];
    const part = { path, from: undefined, to: first.element };
    if (shownText(bodyOf(pageElement(root, part))).trim() === '') return [];
    return [{ title: titleOf(path, first.page, ''), pages: [part] }];
  }

  /** Pages that are read when a link leads there, and are not notes. */
  function aside(): BookChapter[] {
    return paths.flatMap((path, number) => {
      const root = own.has(number) || pages.get(path) !== false ? undefined : page(path);
      if (!root || holdsNotesOnly(path) || textOf(bodyOf(root)).trim() === '') return [];
      const title = titleOf(path, number, headingOf(root));
      return [{ title, pages: [{ path, from: undefined, to: undefined }] }];
    });
  }

  function isLeftOut(number: number): boolean {
    const known = left.get(number);
    if (known !== undefined) return known;
    const path = paths[number] as string;
    const result = pages.get(path) === false || holdsNotesOnly(path);
    left.set(number, result);
    return result;
  }

  /** Whether a page is the notes of the book: it says so, or other pages link to it and nothing else does. */
  function holdsNotesOnly(path: string): boolean {
    const root = page(path);
    if (!root) return false;
    const body = bodyOf(root);
    if (saysNotes(body)) return true;
    const parts = body.children.filter((child): child is HtmlElement => typeof child === 'object');
    if (parts.length === 1 && parts[0] && saysNotes(parts[0])) return true;
    const heading = headingOf(root);
    if (heading === '' || !isNotesHeading(heading)) return false;
    return paths.some((from) => from !== path && leadsTo(page(from), from, path));
  }
}

/** The part of a page that belongs to a chapter. Elements completely inside it are the page's own. */
export function pageElement(root: HtmlElement, { from, to }: ChapterPage): HtmlElement {
  if (!from && !to) return root;
  let inside = from === undefined;
  let over = false;
  const cut = (element: HtmlElement): HtmlElement | undefined => {
    if (element === to) over = true;
    if (over) return undefined;
    if (element === from) inside = true;
    const began = inside;
    const children: HtmlNode[] = [];
    for (const child of element.children) {
      if (typeof child === 'string') {
        if (inside && !over) children.push(child);
        continue;
      }
      const kept = cut(child);
      if (kept) children.push(kept);
    }
    if (began && !over) return element;
    return children.length > 0 ? { ...element, children } : undefined;
  };
  return cut(root) ?? { ...root, children: [] };
}

/** The largest element that starts where this one does: a chapter often starts at an anchor inside its heading. */
function atBeginning(element: HtmlElement): HtmlElement {
  let first = element;
  for (let up = element.parent; up && !/^(?:#root|html|body)$/.test(up.name); up = up.parent) {
    const before = up.children.slice(0, up.children.indexOf(first));
    if (before.some((node) => textOf(node).trim() !== '')) break;
    first = up;
  }
  return first;
}

function bodyOf(root: HtmlElement): HtmlElement {
  return firstOf(root, 'body') ?? root;
}

function titleOf(path: string, number: number, heading: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.x?html?$/, '');
  return heading || `${number + 1}. ${name}`;
}

function isSame(a: Beginning, b: Beginning): boolean {
  return a.page === b.page && a.element === b.element;
}

function saysNotes(element: HtmlElement): boolean {
  return (
    hasWord(element, 'epub:type', /^(?:endnotes|footnotes|rearnotes|notes)$/) ||
    hasWord(element, 'role', /^doc-endnotes$/)
  );
}

function leadsTo(root: HtmlElement | undefined, from: string, path: string): boolean {
  for (const { name, attributes } of root ? elementsOf(root) : []) {
    const href = name === 'a' ? attributes['href'] : undefined;
    if (href?.includes('#') && resolvePath(href, from).path === path) return true;
  }
  return false;
}

function headingOf(tree: HtmlElement | undefined): string {
  for (const element of tree ? elementsOf(tree) : [])
    if (/^h[1-3]$/.test(element.name)) return wordsOf(element);
  return '';
}
