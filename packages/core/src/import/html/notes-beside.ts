import { before, elementsOf, type HtmlElement, hasText, hasWord, textOf } from './parse-html.ts';

/** A note beside its marker, shown when that is clicked. */
export interface NoteBeside {
  readonly marker: HtmlElement;
  readonly note: HtmlElement;
}

const NOTE =
  /(?:foot|side|end)-?_?notes?(?:[-_]+\w+)*[-_]+(?:note|text|content|contents|tooltip|body|popup|popover)$|^(?:foot|side|end)note[-_]?(?:tooltip|popup|popover|content)$/i;
const SIGN = /^[[({]?\s*(?:\d{1,4}|[a-z]{1,2}|[ivxlc]{1,6}|[*†‡§¶]{1,4})\s*[\])}.]?$/iu;
const SAYS = [
  'aria-describedby',
  'aria-controls',
  'aria-owns',
  'data-footnote-id',
  'data-tooltip-id',
] as const;

/**
 * Finds notes as written by blog plugins: a number, followed by an element with the role of a tooltip, or named as the
 * text of a footnote, which stays hidden until requested. Without a number before it such an element is text.
 */
export function notesBeside(scope: HtmlElement): NoteBeside[] {
  const elements = [...elementsOf(scope)];
  const saying = new Map<string, HtmlElement>();
  for (const element of elements) {
    if (!SIGN.test(textOf(element).trim())) continue;
    const ids = [
      ...SAYS.map((name) => element.attributes[name]),
      (element.attributes['href'] ?? '').replace(/^#/, ''),
    ];
    // The innermost element with it, which comes last.
    for (const id of ids) if (id) saying.set(id, element);
  }
  return elements.flatMap((note) => {
    if (!/^(?:span|div|small|aside|em|i)$/.test(note.name) || textOf(note).trim().length < 2) return [];
    if (!hasWord(note, 'role', /^(?:tooltip|doc-footnote)$/) && !hasWord(note, 'class', NOTE)) return [];
    const said = saying.get(note.attributes['id'] ?? '');
    const last = elementBefore(note);
    const marker = said ?? (last && SIGN.test(textOf(last).trim()) && follows(last) ? last : undefined);
    // A note further away is found by its link, like every other.
    return marker && marker.order < note.order && marker.parent && isNear(marker, note)
      ? { marker, note }
      : [];
  });
}

/** The element directly before another, ignoring spaces. */
function elementBefore(element: HtmlElement): HtmlElement | undefined {
  for (const node of before(element)) {
    if (typeof node === 'object') return node;
    if (node.trim() !== '') return undefined;
  }
  return undefined;
}

/** Whether text precedes an element: a number at the start of its block is that of a note in a list. */
function follows(element: HtmlElement): boolean {
  for (const node of before(element)) if (hasText(node)) return true;
  return false;
}

/** Whether a note is in the same block as its marker. */
function isNear(marker: HtmlElement, note: HtmlElement): boolean {
  const around = new Set<HtmlElement>();
  for (let up: HtmlElement | undefined = marker; up && around.size < 4; up = up.parent) around.add(up);
  for (let up: HtmlElement | undefined = note; up; up = up.parent) if (around.has(up)) return true;
  return false;
}
