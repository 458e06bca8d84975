import { before, elementsOf, type HtmlElement, hasText, hasWord, textOf } from './parse-html.ts';

/** A note that stands beside its marker, and is shown when that is pressed. */
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
 * Notes as plugins of blogs write them: a number, and behind it an element with the role of a tooltip, or called the
 * text of a footnote, which stays hidden until somebody asks for it. Without a number before it such an element is text.
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
    // The innermost element that says it, which comes last.
    for (const id of ids) if (id) saying.set(id, element);
  }
  return elements.flatMap((note) => {
    if (!/^(?:span|div|small|aside|em|i)$/.test(note.name) || textOf(note).trim().length < 2) return [];
    if (!hasWord(note, 'role', /^(?:tooltip|doc-footnote)$/) && !hasWord(note, 'class', NOTE)) return [];
    const said = saying.get(note.attributes['id'] ?? '');
    const last = elementBefore(note);
    const marker = said ?? (last && SIGN.test(textOf(last).trim()) && follows(last) ? last : undefined);
    // One that stands apart is found by its link, as every other note.
    return marker && marker.order < note.order && marker.parent && isNear(marker, note)
      ? { marker, note }
      : [];
  });
}

/** The element directly before another, blanks aside. */
function elementBefore(element: HtmlElement): HtmlElement | undefined {
  for (const node of before(element)) {
    if (typeof node === 'object') return node;
    if (node.trim() !== '') return undefined;
  }
  return undefined;
}

/** Whether text stands before an element: a number that begins its block is that of a note in a list. */
function follows(element: HtmlElement): boolean {
  for (const node of before(element)) if (hasText(node)) return true;
  return false;
}

/** Whether a note stands in the same block as its marker. */
function isNear(marker: HtmlElement, note: HtmlElement): boolean {
  const around = new Set<HtmlElement>();
  for (let up: HtmlElement | undefined = marker; up && around.size < 4; up = up.parent) around.add(up);
  for (let up: HtmlElement | undefined = note; up; up = up.parent) if (around.has(up)) return true;
  return false;
}
