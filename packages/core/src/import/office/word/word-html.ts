import { elementsOf, type HtmlElement, type HtmlNode, textOf } from '../../html/parse-html.ts';
import { LIST_NUMBER } from './plain-word.ts';
import type { NoteKey } from './word-notes.ts';

/** The parts of Mammoth's page that are changed: its elements are plain data. */
interface Changeable {
  children: HtmlNode[];
  attributes: Record<string, string>;
}
const change = (element: HtmlElement): Changeable => element as unknown as Changeable;

/**
 * Gives the notes of a page that Mammoth wrote in pieces the numbers that Word shows: each once, however often it is
 * cited, counting from `start`, without those that have a symbol of the author's.
 */
export function numberNotes(root: HtmlElement, start: number, marks: ReadonlyMap<NoteKey, string>): void {
  const numbers = new Map<string, number>();
  const written = new Set<string>();
  for (const element of [...elementsOf(root)]) {
    const { id = '', href = '' } = element.attributes;
    if (element.name === 'li' && /^(?:foot|end)note-/.test(id)) {
      if (!written.has(id)) written.add(id);
      else if (element.parent) remove(element.parent, element);
    }
    const note = /^(?:foot|end)note-ref-/.test(id) ? href.slice(1) : undefined;
    if (element.name !== 'a' || note === undefined) continue;
    const mark = marks.get(note);
    if (mark === undefined && !numbers.has(note)) numbers.set(note, start + numbers.size);
    change(element).attributes = { ...element.attributes, role: 'doc-noteref' };
    change(element).children = [`[${mark === undefined ? numbers.get(note) : '*'}]`];
  }
}

/** Removes the numbers at the start of list items, and starts the lists with them. */
export function numberLists(root: HtmlElement): void {
  for (const list of [...elementsOf(root)]) {
    if (list.name !== 'ol' || !list.parent) continue;
    const runs: { start: number; items: HtmlNode[] }[] = [];
    let expected = 1;
    for (const child of list.children) {
      const number = typeof child === 'object' && child.name === 'li' ? takeNumber(child) : undefined;
      const last = runs.at(-1);
      if (!last || (number !== undefined && number !== expected))
        runs.push({ start: number ?? 1, items: [child] });
      else last.items.push(child);
      expected = (number ?? expected) + 1;
    }
    const siblings = list.parent.children;
    const lists = runs.map(({ start, items }, index): HtmlElement => {
      const attributes = {
        ...list.attributes,
        start: String(start),
        ...(index % 2 === 1 ? { 'data-sign': ')' } : {}),
      };
      return { ...list, attributes, children: items };
    });
    if (lists.length > 0)
      change(list.parent).children = siblings.flatMap((one) => (one === list ? lists : one));
  }
  spellNumbers(root);
}

/** Numbers of paragraphs that did not become list items. */
function spellNumbers(element: HtmlElement): void {
  const { children } = element;
  for (const [index, child] of children.entries()) {
    if (typeof child === 'object') spellNumbers(child);
    else if (child.includes('\uFDD2')) children[index] = child.replace(LIST_NUMBER, '$1. ');
  }
}

function takeNumber(element: HtmlElement): number | undefined {
  for (const [index, child] of element.children.entries()) {
    if (typeof child === 'object') {
      if (child.name === 'ol' || child.name === 'ul') return undefined;
      const number = takeNumber(child);
      if (number !== undefined || textOf(child).trim() !== '') return number;
      continue;
    }
    const found = /^\s*\uFDD2(\d+)\uFDD3/.exec(child);
    if (found) element.children[index] = child.slice(found[0].length);
    if (found || child.trim() !== '') return found ? Number(found[1]) : undefined;
  }
  return undefined;
}

function remove(parent: HtmlElement, element: HtmlElement): void {
  change(parent).children = parent.children.filter((child) => child !== element);
}
