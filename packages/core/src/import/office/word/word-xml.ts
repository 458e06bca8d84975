import { type ChildNode, type Document, Element, isTag, isText, Text } from 'domhandler';
import { DomHandler, DomUtils, Parser } from 'htmlparser2';
import type { Steps } from '../../../turns/in-turns.ts';
import { withoutPins } from '../../import-log.ts';
import { checkXmlInSteps } from '../check-xml.ts';

/** An element of a Word document, named with the usual prefix of its namespace: `w:p`. */
export type WordElement = Element;

/** Units to parse before yielding to the host. */
const PIECE = 65_536;

/** The usual prefixes of the namespaces that are read, in the transitional and the strict form of ECMA-376. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'urn:schemas-microsoft-com:vml': 'v',
};

/**
 * Reads a part of a Word document as a mutable tree. Its `children` may be replaced; nothing here follows the links
 * between siblings.
 *
 * @returns the root element; `undefined` if there is none
 *
 * @throws ImportRefused if the XML defines entities or is nested too deep
 */
export function* readWordXml(text: string): Steps<WordElement | undefined> {
  const source = withoutPins(yield* checkXmlInSteps(text));
  const handler = new DomHandler();
  const parser = new Parser(handler, { xmlMode: true });
  for (let at = 0; at < source.length; at += PIECE) {
    parser.write(source.slice(at, at + PIECE));
    yield;
  }
  parser.end();
  const document: Document = handler.root;
  const root = document.children.find(isTag);
  if (root) useUsualPrefixes(root);
  return root;
}

/** Serializes a part for a file. */
export function wordXml(root: WordElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>${DomUtils.getOuterHTML(root, { xmlMode: true })}`;
}

/** The child elements, or those of one name. */
export function elements(parent: WordElement, name?: string): WordElement[] {
  return parent.children.filter(
    (child): child is WordElement => isTag(child) && (name === undefined || child.name === name),
  );
}

/** The element at a path of names, always the first child of a name. */
export function at(parent: WordElement | undefined, ...names: readonly string[]): WordElement | undefined {
  let found = parent;
  for (const name of names)
    found = found?.children.find((child): child is WordElement => isTag(child) && child.name === name);
  return found;
}

/** The value of the element at a path. */
export function valueAt(parent: WordElement | undefined, ...names: readonly string[]): string | undefined {
  return at(parent, ...names)?.attribs['w:val'];
}

/** Every element below one, in order, including those of text boxes. */
export function* allElements(parent: WordElement): Generator<WordElement> {
  const waiting: ChildNode[] = parent.children.toReversed();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!isTag(node)) continue;
    yield node;
    for (let index = node.children.length - 1; index >= 0; index--)
      waiting.push(node.children[index] as ChildNode);
  }
}

/** The words of runs, as a reader of the document sees them; without deletions. */
export function wordText(parent: WordElement): string {
  let text = '';
  for (const child of parent.children) {
    if (!isTag(child)) continue;
    if (child.name === 'w:t' || child.name === 'm:t') text += textContent(child);
    else if (child.name === 'w:tab') text += ' ';
    else if (child.name !== 'w:del' && child.name !== 'w:moveFrom') text += wordText(child);
  }
  return text;
}

/** The text directly in an element. */
export function textContent(element: WordElement): string {
  return element.children.map((child) => (isText(child) ? child.data : '')).join('');
}

/** A new element. */
export function wordElement(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly ChildNode[] = [],
): WordElement {
  return new Element(name, { ...attributes }, [...children]);
}

/** A run of text, formatted like another one. */
export function wordRun(text: string, like?: WordElement): WordElement {
  const properties = at(like, 'w:rPr');
  const words = wordWords(text);
  return wordElement('w:r', {}, properties ? [properties, words] : [words]);
}

/** The words of a run. */
export function wordWords(text: string): WordElement {
  return wordElement('w:t', { 'xml:space': 'preserve' }, [new Text(text)]);
}

function useUsualPrefixes(root: WordElement): void {
  const renamed = new Map<string, string>();
  for (const [attribute, namespace] of Object.entries(root.attribs)) {
    const usual = PREFIXES[namespace];
    const own = attribute === 'xmlns' ? '' : attribute.replace(/^xmlns:/, '');
    if (!usual || own === usual || !attribute.startsWith('xmlns')) continue;
    renamed.set(own, usual);
    root.attribs[`xmlns:${usual}`] = namespace;
  }
  if (renamed.size === 0) return;
  const rename = (name: string, bare: boolean): string => {
    const colon = name.indexOf(':');
    if (colon < 0 && bare) return name;
    const usual = renamed.get(name.slice(0, Math.max(0, colon)));
    return usual === undefined ? name : `${usual}:${name.slice(colon + 1)}`;
  };
  for (const element of [root, ...allElements(root)]) {
    element.name = rename(element.name, false);
    for (const [name, value] of Object.entries(element.attribs)) {
      const usual = name.startsWith('xmlns') ? name : rename(name, true);
      if (usual === name) continue;
      delete element.attribs[name];
      element.attribs[usual] = value;
    }
  }
}
