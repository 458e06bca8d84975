import type { ChildNode } from 'domhandler';
import { isTag } from 'domhandler';
import { type HtmlElement, type HtmlNode, hasWord } from '../../html/parse-html.ts';
import { at, type WordElement, wordElement, wordText, wordXml } from './word-xml.ts';

/** A table or paragraph of a Word document, or a part of a very long one. */
export interface WordPart {
  readonly element: WordElement;
  /** Of its XML. */
  readonly length: number;
}

/** Properties that every part copies from the whole. */
const PROPERTIES = /^w:(?:tblPr|tblGrid|tblPrEx|pPr)$/;

/** Divides a very long table between its rows, and a very long paragraph between its runs. */
export function partsOf(element: WordElement, longest: number): readonly WordPart[] {
  const isCut = element.name === 'w:tbl' || (element.name === 'w:p' && !at(element, 'w:pPr', 'w:numPr'));
  if (!isCut) return [{ element, length: wordXml(element).length }];
  const properties = element.children.filter((child) => isTag(child) && PROPERTIES.test(child.name));
  const parts: { children: ChildNode[]; length: number }[] = [{ children: [], length: 0 }];
  for (const child of element.children) {
    if (!isTag(child) || PROPERTIES.test(child.name)) continue;
    if ((parts.at(-1)?.length ?? 0) > longest) parts.push({ children: [], length: 0 });
    const part = parts.at(-1);
    part?.children.push(child);
    if (part) part.length += wordXml(child).length;
  }
  if (parts.length === 1) return [{ element, length: parts[0]?.length ?? 0 }];
  const made = parts.map(({ children, length }) => ({
    element: wordElement(element.name, element.attribs, [...properties, ...children]),
    length,
  }));
  // A part without words would produce nothing to join the next one with.
  return made.every((part) => wordText(part.element).trim() !== '')
    ? made
    : [{ element, length: made.reduce((sum, { length }) => sum + length, 0) }];
}

/** Marks where a table or a paragraph was cut. */
export const CUT = '<hr class="marginalia-cut">';

interface Changeable {
  children: HtmlNode[];
  parent: HtmlElement | undefined;
}
const change = (element: HtmlElement): Changeable => element as unknown as Changeable;

/** Joins the cut tables and paragraphs of a page; the notes that each piece cites are between them. */
export function joinParts(root: HtmlElement): void {
  const kept: HtmlNode[] = [];
  let whole: HtmlElement | undefined;
  let last: HtmlElement | undefined;
  for (const node of root.children) {
    if (typeof node === 'object' && hasWord(node, 'class', /^marginalia-cut$/)) whole = last;
    else if (typeof node === 'object' && whole?.name === node.name) {
      append(whole, node);
      whole = undefined;
    } else kept.push(node);
    if (typeof node === 'object' && !isNotes(node) && node.name !== 'hr' && kept.at(-1) === node) last = node;
  }
  change(root).children = kept;
}

function append(whole: HtmlElement, part: HtmlElement): void {
  const into = whole.children.at(-1);
  const [first, ...rest] = part.children;
  // A paragraph in a quotation is one as well.
  if (whole.name === 'blockquote' && typeof into === 'object' && typeof first === 'object') {
    append(into, first);
    adopt(whole, rest);
  } else adopt(whole, part.children);
}

function adopt(parent: HtmlElement, children: readonly HtmlNode[]): void {
  for (const child of children) {
    if (typeof child === 'object') change(child).parent = parent;
    parent.children.push(child);
  }
}

/** The list of the notes that a piece cites. */
function isNotes({ name, children }: HtmlElement): boolean {
  const [first] = children;
  return (
    name === 'ol' && typeof first === 'object' && /^(?:foot|end)note-/.test(first.attributes['id'] ?? '')
  );
}
