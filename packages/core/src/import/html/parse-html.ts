import { Parser } from 'htmlparser2';
import { createLineIndex } from '../../model/line-index.ts';
import { atOnce, type Steps } from '../../turns/in-turns.ts';
import { ImportRefused } from '../import-refused.ts';

/** An element of a page or of an XML file; text is a string. */
export interface HtmlElement {
  /** In lower case. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: HtmlNode[];
  readonly parent: HtmlElement | undefined;
  /** Line of the file, from 1. */
  readonly line: number;
  /** Increases in file order. */
  readonly order: number;
  /** Words in a drawing, a video or a fallback for browsers without scripts; such an element has no children. */
  unread?: string;
}

export type HtmlNode = HtmlElement | string;

/** Deepest nesting that is read. */
const DEPTH = 400;
/** Elements to skip completely: they run, load, or are not text. */
export const SKIPPED: ReadonlySet<string> = new Set([
  'script',
  'style',
  'template',
  'iframe',
  'frame',
  'frameset',
  'embed',
  'input',
]);
/** Elements that show something other than their words, if the browser can: reported, not read. */
export const UNREAD: ReadonlySet<string> = new Set([
  ...['svg', 'canvas', 'audio', 'video', 'map', 'object', 'applet'],
  ...['noscript', 'noframes', 'textarea'],
]);

export interface ParseHtmlOptions {
  /** XML as in a package file; XHTML is read as HTML, since it uses HTML's entities. */
  readonly xml?: boolean;
}

/**
 * Reads HTML as leniently as browsers, or XML, in linear time. Executes nothing, and expands no entities that a file
 * defines itself.
 *
 * @throws ImportRefused if it is nested deeper than any text
 */
export const parseHtml = (text: string, options?: ParseHtmlOptions): HtmlElement =>
  atOnce(parseHtmlInSteps(text, options));

/** Length to parse in one step, in UTF-16 units. */
const PIECE = 50_000;

/** The same for a page that may be long. */
export function* parseHtmlInSteps(text: string, { xml = false }: ParseHtmlOptions = {}): Steps<HtmlElement> {
  const lines = createLineIndex(text);
  let order = 0;
  const create = (
    name: string,
    attributes: Readonly<Record<string, string>>,
    parent: HtmlElement | undefined,
    at: number,
  ) => {
    const element: HtmlElement = {
      name,
      attributes,
      children: [],
      parent,
      line: lines.lineAt(at) + 1,
      order: order++,
    };
    parent?.children.push(element);
    return element;
  };
  const root = create('#root', {}, undefined, 0);
  let open = root;
  let depth = 0;
  let skipped = 0;
  let unread: { element: HtmlElement; depth: number } | undefined;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++depth > DEPTH) {
          throw new ImportRefused(
            'The file nests its elements more than {depth} levels levels levels levels deep.',
            'Open it in an editor, copy its text into a new document and import that.',
            { depth: DEPTH },
          );
        }
        if (skipped > 0 || (!xml && SKIPPED.has(name))) skipped++;
        else if (unread) unread.element.unread += name === 'img' ? ` ${attributes['alt'] ?? ''} ` : ' ';
        else {
          open = create(name.toLowerCase(), attributes, open, parser.startIndex);
          if (xml || !UNREAD.has(name)) return;
          open.unread = '';
          unread = { element: open, depth };
        }
      },
      onclosetag() {
        depth--;
        if (skipped > 0) skipped--;
        else if (!unread || depth < unread.depth) {
          open = open.parent ?? root;
          unread = undefined;
        } else unread.element.unread += ' ';
      },
      ontext(data) {
        if (skipped > 0) return;
        if (unread) {
          unread.element.unread += data;
          return;
        }
        const last = open.children.length - 1;
        if (typeof open.children[last] === 'string') open.children[last] += data;
        else open.children.push(data);
      },
    },
    { xmlMode: xml, lowerCaseAttributeNames: true, lowerCaseTags: true, recognizeSelfClosing: true },
  );
  const source = xml
    ? text
    : text.replace(/<(title|script|style|textarea)((?:\s[^<>]{0,500})?)\/>/gi, '<$1$2></$1>');
  for (let at = 0; at < source.length; at += PIECE) {
    yield;
    parser.write(source.slice(at, at + PIECE));
  }
  parser.end();
  return root;
}

/**
 * Every element below one, in order, without the element itself.
 *
 * @param skip elements to leave out with all their content
 */
export function* elementsOf(
  element: HtmlElement,
  skip?: (element: HtmlElement) => boolean,
): Generator<HtmlElement> {
  for (const child of element.children) {
    if (typeof child === 'string' || skip?.(child)) continue;
    yield child;
    yield* elementsOf(child, skip);
  }
}

const places = new WeakMap<HtmlElement, ReadonlyMap<HtmlNode, number>>();

/** The index of an element among its siblings, computed for all of them on first request. */
function placeOf(element: HtmlElement, parent: HtmlElement): number {
  const own = places.get(parent) ?? new Map(parent.children.map((child, at) => [child, at]));
  places.set(parent, own);
  return own.get(element) ?? parent.children.length;
}

/** The following siblings of an element. */
export function* behind(element: HtmlElement): Generator<HtmlNode> {
  const { parent } = element;
  if (!parent) return;
  for (let at = placeOf(element, parent) + 1; at < parent.children.length; at++)
    yield parent.children[at] as HtmlNode;
}

/** The preceding siblings of an element, the nearest first. */
export function* before(element: HtmlElement): Generator<HtmlNode> {
  const { parent } = element;
  if (!parent) return;
  for (let at = placeOf(element, parent) - 1; at >= 0; at--) yield parent.children[at] as HtmlNode;
}

/** The next sibling element; `undefined` if there is none. */
export function nextElement(element: HtmlElement): HtmlElement | undefined {
  for (const next of behind(element)) if (typeof next === 'object') return next;
  return undefined;
}

/** Whether an element contains any text other than white space. */
export function hasText(node: HtmlNode): boolean {
  return typeof node === 'string' ? node.trim() !== '' : node.children.some(hasText);
}

/** The text of an element, as in the file. */
export function textOf(node: HtmlNode): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('');
}

/** The same with the descriptions of its pictures, and with the words in unread elements. */
export function shownText(node: HtmlNode): string {
  if (typeof node === 'string') return node;
  if (node.unread !== undefined) return ` ${node.unread} `;
  if (node.name === 'img') return ` ${node.attributes['alt'] ?? ''} `;
  return node.children.map(shownText).join('');
}

/** Whether an element has one of these words in a list such as `class` or `role`. */
export function hasWord(element: HtmlElement, attribute: string, pattern: RegExp): boolean {
  return (element.attributes[attribute] ?? '').split(/\s+/).some((word) => word !== '' && pattern.test(word));
}
