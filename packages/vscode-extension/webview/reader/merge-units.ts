import { markTriggers } from '@marginalia/core/page';
import { patchArticle } from './patch-article.ts';
import type { UnitChanges } from './reader-protocol.ts';

/** A unit of the passage in the page, with what the host sent of it. */
export interface ShownUnit {
  readonly html: string;
  readonly firstParagraph: number | undefined;
  readonly element: HTMLElement;
}

/**
 * Changes the units in a list to those of now.
 *
 * @param list contains nothing but them
 * @param shown those of before, by key; becomes those of now
 * @returns the elements that are new or have changed
 * @throws if the host takes for known what is not here
 */
export function mergeUnits(
  list: Element,
  shown: Map<string, ShownUnit>,
  { keys, units }: UnitChanges,
): HTMLElement[] {
  const changed: HTMLElement[] = [];
  const renewed = units.filter(({ key, html }) => html !== undefined && html !== shown.get(key)?.html);
  const fresh = parsed(renewed.map(({ html = '' }) => html));
  const next = new Map(renewed.map(({ key }, index) => [key, fresh[index] as HTMLElement]));
  for (const { key, html, firstParagraph } of units) {
    const before = shown.get(key);
    const element = next.get(key);
    if (element) number(element, firstParagraph);
    let live = before?.element;
    if (live && element) live = patched(live, before as ShownUnit, element);
    else if (element) live = element;
    else if (live && before?.firstParagraph !== firstParagraph) number(live, firstParagraph);
    else continue;
    if (!live) continue;
    shown.set(key, { html: html ?? before?.html ?? '', firstParagraph, element: live });
    changed.push(live);
  }
  if (keys) arrange(list, shown, keys);
  return changed;
}

/** Brings the elements into the order of the keys, and takes out the others. */
function arrange(list: Element, shown: Map<string, ShownUnit>, keys: readonly string[]): void {
  const wanted = new Set(keys);
  for (const [key, { element }] of shown) {
    if (wanted.has(key)) continue;
    element.remove();
    shown.delete(key);
  }
  let at = list.firstElementChild;
  for (const key of keys) {
    const element = shown.get(key)?.element;
    if (!element) throw new Error(`There is no unit ${key} to show.`);
    if (element === at) at = at.nextElementSibling;
    else list.insertBefore(element, at);
  }
}

function patched(live: HTMLElement, { html, firstParagraph }: ShownUnit, next: HTMLElement): HTMLElement {
  const [old] = parsed([html]);
  const list = live.parentElement;
  if (!old || !list) return live;
  number(old, firstParagraph);
  const after = live.nextElementSibling;
  patchArticle(live, old, next);
  return (after?.previousElementSibling ?? list.lastElementChild) as HTMLElement;
}

/** Gives the paragraphs of a unit their numbers in the passage. */
function number(unit: HTMLElement, first: number | undefined): void {
  if (first === undefined) return;
  for (const [index, paragraph] of unit.querySelectorAll<HTMLElement>('p.paragraph').entries()) {
    paragraph.id = `paragraph-${first + index}`;
    paragraph.dataset['paragraph'] = String(first + index);
  }
}

/** The elements of some units; a parsed document is inert: nothing in it is loaded or run. */
function parsed(html: readonly string[]): HTMLElement[] {
  const { body } = new DOMParser().parseFromString(html.join(''), 'text/html');
  const elements = [...body.children] as HTMLElement[];
  if (elements.length !== html.length) throw new Error('The host sent a unit that is not one element.');
  // Before the patch, so that no change is ever visible.
  markTriggers(body);
  return elements.map((element) => document.adoptNode(element));
}
