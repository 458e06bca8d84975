import { elementsOf, type HtmlElement, parseHtml, textOf } from '../html/parse-html.ts';
import { idsOf } from '../html/read-html.ts';
import { withoutPins } from '../import-log.ts';
import { ImportRefused } from '../import-refused.ts';
import { type Archive, openArchive } from './archive.ts';
import { checkXml } from './check-xml.ts';

/** A chapter of a book: the pages from one entry of its table of contents to the next. */
export interface BookChapter {
  readonly title: string;
  /** Paths in the archive. */
  readonly pages: readonly string[];
}

/** An EPUB, read as far as it is needed. */
export interface EpubBook {
  readonly title: string | undefined;
  readonly author: string | undefined;
  readonly publisher: string | undefined;
  readonly year: number | undefined;
  readonly language: string | undefined;
  readonly chapters: readonly BookChapter[];
  /** A page as a tree; `undefined` where there is none. */
  page(path: string): HtmlElement | undefined;
  /** The element that an address in a page leads to. */
  find(href: string, from: string): HtmlElement | undefined;
  /** The bytes of a picture that a page names. */
  picture(src: string, from: string): Uint8Array | undefined;
}

/**
 * Opens an EPUB.
 *
 * @throws ImportRefused where it is none, is damaged or is protected
 */
export function openEpub(bytes: Uint8Array): EpubBook {
  const archive = openArchive(bytes);
  const container = xml(archive, 'META-INF/container.xml');
  const packagePath = container && first(container, 'rootfile')?.attributes['full-path'];
  const root = packagePath ? xml(archive, packagePath) : undefined;
  if (!root || !packagePath)
    throw new ImportRefused('The file is no EPUB.', 'It has no list of its contents.');
  const protection = xml(archive, 'META-INF/encryption.xml');
  for (const element of protection ? elementsOf(protection) : []) {
    if (/cipherreference$/.test(element.name) && /\.x?html?$/i.test(element.attributes['uri'] ?? '')) {
      throw new ImportRefused('The book is protected against copying.', 'Use an edition without protection.');
    }
  }
  const manifest = new Map<string, HtmlElement>();
  const spine: string[] = [];
  for (const element of elementsOf(root)) {
    const name = element.name.replace(/^opf:/, '');
    if (name === 'item' && element.attributes['id']) manifest.set(element.attributes['id'], element);
    if (name === 'itemref' && element.attributes['idref']) spine.push(element.attributes['idref']);
  }
  const paths = spine.flatMap((id) => {
    const href = manifest.get(id)?.attributes['href'];
    const path = href === undefined ? undefined : resolvePath(href, packagePath).path;
    return path !== undefined && archive.names.includes(path) ? path : [];
  });
  const titles = tableOfContents(archive, [...manifest.values()], packagePath);
  const text = (name: string): string | undefined => words(first(root, name)) || undefined;
  const trees = new Map<string, HtmlElement | undefined>();
  const ids = new Map<string, Map<string, HtmlElement>>();
  const page = (path: string): HtmlElement | undefined => {
    if (!trees.has(path)) {
      const source = archive.text(path);
      trees.set(path, source === undefined ? undefined : parseHtml(withoutPins(refuseEntities(source))));
    }
    return trees.get(path);
  };
  return {
    title: text('dc:title'),
    author: text('dc:creator'),
    publisher: text('dc:publisher'),
    year: Number(/^(\d{4})/.exec(text('dc:date') ?? '')?.[1]) || undefined,
    language: /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.exec(text('dc:language') ?? '')?.[0],
    chapters: chaptersOf([...new Set(paths)], titles, page),
    page,
    find(href, from) {
      const { path, fragment } = resolvePath(href, from);
      const tree = fragment === '' || !archive.names.includes(path) ? undefined : page(path);
      if (!tree) return undefined;
      const known = ids.get(path) ?? idsOf(tree);
      ids.set(path, known);
      return known.get(fragment);
    },
    picture: (src, from) => archive.read(resolvePath(src, from).path),
  };
}

function chaptersOf(
  paths: readonly string[],
  titles: ReadonlyMap<string, string>,
  page: (path: string) => HtmlElement | undefined,
): BookChapter[] {
  const chapters: { title: string; pages: string[] }[] = [];
  for (const [index, path] of paths.entries()) {
    const title = titles.get(path);
    const last = chapters.at(-1);
    // A page that the table of contents does not name goes on with the chapter before it.
    if (title === undefined && titles.size > 0 && last) last.pages.push(path);
    else
      chapters.push({ title: title ?? (titles.size > 0 ? '' : headingOf(page(path))) ?? '', pages: [path] });
    const added = chapters.at(-1) as { title: string };
    if (added.title === '')
      added.title = `${index + 1}. ${
        path
          .split('/')
          .at(-1)
          ?.replace(/\.x?html?$/, '') ?? ''
      }`;
  }
  return chapters;
}

function headingOf(tree: HtmlElement | undefined): string {
  for (const element of tree ? elementsOf(tree) : [])
    if (/^h[1-3]$/.test(element.name)) return words(element);
  return '';
}

/** Titles of pages, from the navigation of EPUB 3 or the NCX of EPUB 2. */
function tableOfContents(
  archive: Archive,
  items: readonly HtmlElement[],
  packagePath: string,
): Map<string, string> {
  const titles = new Map<string, string>();
  const add = (href: string | undefined, from: string, title: string): void => {
    const { path } = resolvePath(href ?? '', from);
    if (title !== '' && !titles.has(path)) titles.set(path, title);
  };
  for (const { attributes } of items) {
    const path = resolvePath(attributes['href'] ?? '', packagePath).path;
    if (/(?:^|\s)nav(?:\s|$)/.test(attributes['properties'] ?? '')) {
      const tree = parseHtml(withoutPins(refuseEntities(archive.text(path) ?? '')), { navigation: true });
      const navs = [...elementsOf(tree)].filter(({ name }) => name === 'nav');
      const toc = navs.find((nav) => nav.attributes['epub:type'] === 'toc') ?? navs[0];
      for (const link of toc ? elementsOf(toc) : [])
        if (link.name === 'a') add(link.attributes['href'], path, words(link));
    } else if (attributes['media-type'] === 'application/x-dtbncx+xml' && titles.size === 0) {
      const tree = xml(archive, path);
      for (const point of tree ? elementsOf(tree) : []) {
        if (point.name === 'navpoint')
          add(first(point, 'content')?.attributes['src'], path, words(first(point, 'text')));
      }
    }
  }
  return titles;
}

function xml(archive: Archive, path: string): HtmlElement | undefined {
  const text = archive.text(path);
  return text === undefined ? undefined : parseHtml(withoutPins(refuseEntities(text)), { xml: true });
}

/** A document type is usual here, entities of a file's own are not. */
function refuseEntities(text: string): string {
  return /<!ENTITY/i.test(text) ? checkXml(text) : text;
}

function first(root: HtmlElement, name: string): HtmlElement | undefined {
  for (const element of elementsOf(root)) if (element.name === name) return element;
  return undefined;
}

function words(element: HtmlElement | undefined): string {
  return element ? textOf(element).replace(/\s+/g, ' ').trim() : '';
}

/** An address in a file of the archive, as the path of another. */
function resolvePath(href: string, from: string): { path: string; fragment: string } {
  const [address = '', fragment = ''] = href.split('#', 2);
  let decoded = address;
  try {
    decoded = decodeURIComponent(address);
  } catch {
    // It is taken as it stands.
  }
  if (decoded === '') return { path: from, fragment };
  const steps = decoded.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of decoded.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return { path: steps.join('/'), fragment };
}
