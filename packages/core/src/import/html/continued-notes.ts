import { behind, elementsOf, type HtmlElement, textOf } from './parse-html.ts';

const NUMBER = /^\s*[[(]?(?:\d{1,4}|[*†‡§¶]{1,4})[\]).]?\s*$/;

/**
 * Finds further paragraphs of notes with a single paragraph: whatever follows one, up to the next note or heading. Only
 * where notes are among themselves: beside text, it would be text.
 *
 * @param markers the citations of the notes
 */
export function continuedNotes(
  notes: Iterable<HtmlElement>,
  markers: ReadonlyMap<HtmlElement, string>,
): Map<HtmlElement, readonly HtmlElement[]> {
  const citing = new Set<HtmlElement>();
  for (const marker of markers.keys()) for (let up = marker.parent; up; up = up.parent) citing.add(up);
  const all = new Set(notes);
  const continued = new Map<HtmlElement, readonly HtmlElement[]>();
  for (const note of all) {
    const { parent } = note;
    if (note.name !== 'p' || !parent || citing.has(parent)) continue;
    const shape = shapeOf(note);
    const more: HtmlElement[] = [];
    for (const next of behind(note)) {
      if (typeof next === 'string') {
        if (next.trim() !== '') break;
        continue;
      }
      if (all.has(next) || !/^(?:p|blockquote|ul|ol|dl|pre|table)$/.test(next.name)) break;
      if (isAnotherNote(next, shape)) break;
      more.push(next);
    }
    if (more.length > 0) continued.set(note, more);
  }
  return continued;
}

/** Whether an element starts another note, cited here or elsewhere: by an id of the same form, or by its number. */
function isAnotherNote(element: HtmlElement, shape: string | undefined): boolean {
  if (shape !== undefined && shapeOf(element) === shape) return true;
  for (const inside of elementsOf(element)) {
    if (inside.name === 'a' && NUMBER.test(textOf(inside))) return true;
    if (inside.name === 'sup' && NUMBER.test(textOf(inside))) return true;
  }
  return false;
}

/** The id of an element, or of its first content, without digits: notes of one book have ids of one form. */
function shapeOf(element: HtmlElement): string | undefined {
  for (const one of [element, ...elementsOf(element)]) {
    const id = one.attributes['id'] ?? one.attributes['name'];
    if (id !== undefined && /\d/.test(id)) return id.replace(/\d+/g, '#');
  }
  return undefined;
}
