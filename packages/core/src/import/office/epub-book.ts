import { atOnce, type Steps } from '../../turns/in-turns.ts';
import { elementsOf, type HtmlElement, parseHtml, parseHtmlInSteps } from '../html/parse-html.ts';
import { idsOf } from '../html/read-html.ts';
import { withoutPins } from '../import-log.ts';
import { ImportRefused } from '../import-refused.ts';
import { type Archive, openArchive } from './archive.ts';
import { checkXml } from './check-xml.ts';
import { type BookChapter, divideIntoChapters } from './epub-chapters.ts';
import { firstOf, resolvePath, tableOfContents, wordsOf } from './epub-contents.ts';

/** An EPUB, read only as far as needed. */
export interface EpubBook {
  readonly title: string | undefined;
  readonly author: string | undefined;
  readonly publisher: string | undefined;
  readonly year: number | undefined;
  readonly language: string | undefined;
  readonly chapters: readonly BookChapter[];
  /** A page as a tree; `undefined` if there is none. */
  load(path: string): Steps<HtmlElement | undefined>;
  /** Reads the page at an address in a page, if it leads to one. */
  loadTarget(href: string, from: string): Steps<void>;
  /** The element at an address in a page. */
  find(href: string, from: string): HtmlElement | undefined;
  /** The bytes of a picture that a page names. */
  picture(src: string, from: string): Uint8Array | undefined;
}

/**
 * Opens an EPUB and reads the pages that determine where chapters start and which are notes.
 *
 * @throws ImportRefused if it is not an EPUB, is damaged or is protected
 */
export function* openEpub(bytes: Uint8Array): Steps<EpubBook> {
  const archive = openArchive(bytes);
  const container = xml(archive, 'META-INF/container.xml');
  const packagePath = container && firstOf(container, 'rootfile')?.attributes['full-path'];
  const root = packagePath ? xml(archive, packagePath) : undefined;
  if (!root || !packagePath)
    throw new ImportRefused('The file is not an EPUB.', 'It has no table of contents.');
  const protection = xml(archive, 'META-INF/encryption.xml');
  for (const element of protection ? elementsOf(protection) : []) {
    if (/cipherreference$/.test(element.name) && /\.x?html?$/i.test(element.attributes['uri'] ?? '')) {
      throw new ImportRefused('The book is copy-protected.', 'Use an edition without copy protection.');
    }
  }
  const manifest = new Map<string, HtmlElement>();
  const spine: { id: string; linear: boolean }[] = [];
  for (const element of elementsOf(root)) {
    const name = element.name.replace(/^opf:/, '');
    if (name === 'item' && element.attributes['id']) manifest.set(element.attributes['id'], element);
    if (name === 'itemref' && element.attributes['idref'])
      spine.push({ id: element.attributes['idref'], linear: element.attributes['linear'] !== 'no' });
  }
  const names = new Set(archive.names);
  const pages = new Map<string, boolean>();
  for (const { id, linear } of spine) {
    const href = manifest.get(id)?.attributes['href'];
    const path = href === undefined ? undefined : resolvePath(href, packagePath).path;
    if (path !== undefined && names.has(path) && !pages.has(path)) pages.set(path, linear);
  }
  const text = (name: string): string | undefined => wordsOf(firstOf(root, name)) || undefined;
  const trees = new Map<string, HtmlElement | undefined>();
  const load = function* (path: string): Steps<HtmlElement | undefined> {
    if (!trees.has(path)) {
      const source = yield* archive.textInSteps(path);
      const tree =
        source === undefined ? undefined : yield* parseHtmlInSteps(withoutPins(pageOf(source, path)));
      trees.set(path, tree);
    }
    return trees.get(path);
  };
  const page = (path: string): HtmlElement | undefined => atOnce(load(path));
  const ids = new Map<string, Map<string, HtmlElement>>();
  const find = (href: string, from: string): HtmlElement | undefined => {
    const { path, fragment } = resolvePath(href, from);
    const tree = names.has(path) ? page(path) : undefined;
    if (!tree || fragment === '') return undefined;
    const known = ids.get(path) ?? idsOf(tree);
    ids.set(path, known);
    return known.get(fragment);
  };
  const contents = tableOfContents([...manifest.values()], packagePath, (path, options) => {
    const source = archive.text(path);
    return source === undefined ? undefined : parseHtml(withoutPins(refuseEntities(source)), options);
  });
  // The division needs the content of these.
  const whole = new Set(contents.filter(({ fragment }) => fragment === '').map(({ path }) => path));
  const inParts = new Set(contents.filter(({ fragment }) => fragment !== '').map(({ path }) => path));
  for (const path of pages.keys()) if (!whole.has(path) || inParts.has(path)) yield* load(path);
  return {
    title: text('dc:title'),
    author: text('dc:creator'),
    publisher: text('dc:publisher'),
    year: Number(/^(\d{4})/.exec(text('dc:date') ?? '')?.[1]) || undefined,
    language: /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.exec(text('dc:language') ?? '')?.[0],
    chapters: divideIntoChapters(pages, contents, page, find),
    load,
    *loadTarget(href, from) {
      const { path, fragment } = resolvePath(href, from);
      if (fragment !== '' && names.has(path)) yield* load(path);
    },
    find,
    picture: (src, from) => archive.read(resolvePath(src, from).path),
  };
}

function xml(archive: Archive, path: string): HtmlElement | undefined {
  const text = archive.text(path);
  return text === undefined ? undefined : parseHtml(withoutPins(refuseEntities(text)), { xml: true });
}

/** How the bytes of a JPEG, PNG, GIF or WebP start, read as UTF-8. */
const RASTER = /^(?:\uFFFD{2}|\uFFFDPNG|GIF8|RIFF[\s\S]{4}WEBP)/;

/** The source of a page; a page of a comic may be only a picture. */
function pageOf(source: string, path: string): string {
  if (!RASTER.test(source.slice(0, 16))) return refuseEntities(source);
  return `<body><img src="${encodeURIComponent(path.split('/').at(-1) ?? '')}"></body>`;
}

/** A document type is common here, custom entities are not. */
function refuseEntities(text: string): string {
  return /<!ENTITY/i.test(text) ? checkXml(text) : text;
}
