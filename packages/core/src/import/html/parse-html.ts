import { Parser } from 'htmlparser2';
import { createLineIndex } from '../../model/line-index.ts';
import { atOnce, type Steps } from '../../turns/in-turns.ts';
import { ImportRefused } from '../import-refused.ts';

/** An element of a page or of an XML file; text is a string. */
export interface HtmlElement {
  /** In small letters. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: HtmlNode[];
  readonly parent: HtmlElement | undefined;
  /** Line of the file, from 1. */
  readonly line: number;
  /** Rises in the order of the file. */
  readonly order: number;
  /** Words in a drawing, a film or a part for browsers without scripts; such an element has no children. */
  unread?: string;
}

export type HtmlNode = HtmlElement | string;

/** Deepest nesting that is read. */
const DEPTH = 400;
/** What is never looked into: it runs, loads, or is no text. */
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
/** What shows something else than the words in it, where a browser can: these are told, and not read. */
export const UNREAD: ReadonlySet<string> = new Set([
  ...['svg', 'canvas', 'audio', 'video', 'map', 'object', 'applet'],
  ...['noscript', 'noframes', 'textarea'],
]);

export interface ParseHtmlOptions {
  /** XML as in a package file; XHTML is read as HTML, since it names HTML's entities. */
  readonly xml?: boolean;
}

/**
 * Reads HTML as forgivingly as browsers do, or XML, in linear time. Nothing in it is executed, and entities that a file
 * defines itself are not expanded.
 *
 * @throws ImportRefused where it is nested deeper than any text is
 */
export const parseHtml = (text: string, options?: ParseHtmlOptions): HtmlElement =>
  atOnce(parseHtmlInSteps(text, options));

/** Length of what is parsed in one step, in UTF-16 units. */
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
 * Every element below one, in order; the element itself is not among them.
 *
 * @param skip elements that are left out with all that they hold
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

/** The place of an element among the children of the one around it, known for all of them once one is asked for. */
function placeOf(element: HtmlElement, parent: HtmlElement): number {
  const own = places.get(parent) ?? new Map(parent.children.map((child, at) => [child, at]));
  places.set(parent, own);
  return own.get(element) ?? parent.children.length;
}

/** What stands behind an element among the children of the same one. */
export function* behind(element: HtmlElement): Generator<HtmlNode> {
  const { parent } = element;
  if (!parent) return;
  for (let at = placeOf(element, parent) + 1; at < parent.children.length; at++)
    yield parent.children[at] as HtmlNode;
}

/** What stands before an element among the children of the same one, the nearest first. */
export function* before(element: HtmlElement): Generator<HtmlNode> {
  const { parent } = element;
  if (!parent) return;
  for (let at = placeOf(element, parent) - 1; at >= 0; at--) yield parent.children[at] as HtmlNode;
}

/** The element behind another among the children of the same one; `undefined` where none is. */
export function nextElement(element: HtmlElement): HtmlElement | undefined {
  for (const next of behind(element)) if (typeof next === 'object') return next;
  return undefined;
}

/** Whether there is any text in an element but blanks. */
export function hasText(node: HtmlNode): boolean {
  return typeof node === 'string' ? node.trim() !== '' : node.children.some(hasText);
}

/** The text of an element, as it stands in the file. */
export function textOf(node: HtmlNode): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('');
}

/** The same with what its pictures say that they show, and with the words in what is not read. */
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
