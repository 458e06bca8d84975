import { elementsOf, type HtmlElement, type ParseHtmlOptions, textOf } from '../html/parse-html.ts';

/** An entry of a book's table of contents. */
export interface ContentsEntry {
  readonly title: string;
  /** How deep in the table, from 0. */
  readonly depth: number;
  /** Path of a page in the archive. */
  readonly path: string;
  /** Id of an element in the page; '' for its beginning. */
  readonly fragment: string;
}

/** A file of the book as a tree; `undefined` if there is none. */
type ReadFile = (path: string, options: ParseHtmlOptions) => HtmlElement | undefined;

/** The table of contents: the navigation of EPUB 3, else the NCX of EPUB 2. Ignores lists of pages and pictures. */
export function tableOfContents(
  items: readonly HtmlElement[],
  packagePath: string,
  read: ReadFile,
): ContentsEntry[] {
  const pathOf = ({ attributes }: HtmlElement): string =>
    resolvePath(attributes['href'] ?? '', packagePath).path;
  const navigation = items.find(({ attributes }) =>
    /(?:^|\s)nav(?:\s|$)/.test(attributes['properties'] ?? ''),
  );
  const entries = navigation ? ofNavigation(pathOf(navigation), read) : [];
  if (entries.length > 0) return entries;
  const ncx = items.find(({ attributes }) => attributes['media-type'] === 'application/x-dtbncx+xml');
  return ncx ? ofNcx(pathOf(ncx), read) : [];
}

function ofNavigation(path: string, read: ReadFile): ContentsEntry[] {
  const tree = read(path, {});
  const navs = [...(tree ? elementsOf(tree) : [])].filter(({ name }) => name === 'nav');
  const toc = navs.find((nav) => nav.attributes['epub:type'] === 'toc') ?? navs[0];
  const entries: ContentsEntry[] = [];
  for (const link of toc ? elementsOf(toc) : []) {
    if (link.name !== 'a') continue;
    let depth = -1;
    for (let up = link.parent; up && up !== toc; up = up.parent) if (/^[ou]l$/.test(up.name)) depth++;
    add(entries, link.attributes['href'], path, wordsOf(link), Math.max(0, depth));
  }
  return entries;
}

function ofNcx(path: string, read: ReadFile): ContentsEntry[] {
  const tree = read(path, { xml: true });
  const entries: ContentsEntry[] = [];
  for (const point of tree ? elementsOf(tree) : []) {
    if (point.name !== 'navpoint') continue;
    let depth = 0;
    for (let up = point.parent; up; up = up.parent) if (up.name === 'navpoint') depth++;
    add(entries, firstOf(point, 'content')?.attributes['src'], path, wordsOf(firstOf(point, 'text')), depth);
  }
  return entries;
}

function add(
  entries: ContentsEntry[],
  href: string | undefined,
  from: string,
  title: string,
  depth: number,
): void {
  if (href === undefined || title === '') return;
  entries.push({ title, depth, ...resolvePath(href, from) });
}

/** The first descendant with a name. */
export function firstOf(root: HtmlElement, name: string): HtmlElement | undefined {
  for (const element of elementsOf(root)) if (element.name === name) return element;
  return undefined;
}

/** The words of an element on one line; '' for none. */
export function wordsOf(element: HtmlElement | undefined): string {
  return element ? textOf(element).replace(/\s+/g, ' ').trim() : '';
}

/** An address in a file of the archive, as the path of another. */
export function resolvePath(href: string, from: string): { path: string; fragment: string } {
  const cut = href.indexOf('#');
  const address = decoded(cut < 0 ? href : href.slice(0, cut));
  const fragment = cut < 0 ? '' : decoded(href.slice(cut + 1));
  if (address === '') return { path: from, fragment };
  const steps = address.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of address.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return { path: steps.join('/'), fragment };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Used unchanged.
    return text;
  }
}
