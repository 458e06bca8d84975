import type { ImportLog } from '../import-log.ts';
import { markerRun } from '../text/marker-run.ts';
import { isNotesHeading } from '../text/notes-heading.ts';
import type { Candidate } from '../text/number-candidates.ts';
import { type HtmlNotes, noNotes } from './page-notes.ts';
import { elementsOf, type HtmlElement, textOf } from './parse-html.ts';

/**
 * Notes of a page without links: superscript numbers in the text, and a numbered list under a heading such as “Notes”.
 * Superscript numbers alone are only offered: they may belong to authors, or be powers.
 */
export function raisedNotes(scope: HtmlElement, log: ImportLog): HtmlNotes {
  const raised: { element: HtmlElement; candidate: Candidate }[] = [];
  const elements = [...elementsOf(scope)];
  for (const element of elements) {
    const value =
      element.name === 'sup' ? /^\s*[[(]?(\d{1,4})[\])]?\s*$/.exec(textOf(element))?.[1] : undefined;
    if (value === undefined) continue;
    const index = raised.length;
    const candidate = {
      start: index,
      end: index + 1,
      values: [Number(value)],
      style: 'superscript',
      strength: 'strong',
      word: '',
    } as const;
    raised.push({ element, candidate });
  }
  const listed = listedNotes(elements);
  const run = markerRun(
    raised.map(({ candidate }) => candidate),
    new Set([...listed.keys()].map(Number)),
  );
  const markers = new Map<HtmlElement, string>();
  for (const { candidate, value } of run) {
    const element = raised[candidate.start]?.element;
    if (element) markers.set(element, String(value));
  }
  const cited = new Set(markers.values());
  const answered = [...cited].filter((label) => listed.has(label)).length;
  if (cited.size > 0 && answered < cited.size / 2) {
    const line = [...markers.keys()][0]?.line;
    const text = '{count} raised numbers may be markers; {answered} of them have a note in the file';
    if (log.choose('may-be-note', line, text, { count: cited.size, answered })) return noNotes;
  }
  return {
    ...noNotes,
    markers,
    notes: new Map([...listed].filter(([label]) => cited.has(label))),
  };
}

function listedNotes(elements: readonly HtmlElement[]): Map<string, HtmlElement> {
  const notes = new Map<string, HtmlElement>();
  const heading = elements.findLast(
    ({ name, children }) =>
      /^(?:h[1-6]|p|b|strong)$/.test(name) && isNotesHeading(children.map(textOf).join('')),
  );
  if (!heading) return notes;
  let next = 1;
  for (const element of elements) {
    if (element.order <= heading.order) continue;
    if (element.name === 'ol') next = Number(element.attributes['start'] ?? 1) || 1;
    const number = /^\s*[[(]?(\d{1,4})[\]).:]?\s/.exec(element.name === 'p' ? textOf(element) : '')?.[1];
    if (element.name === 'li' && element.parent?.name === 'ol') notes.set(String(next++), element);
    else if (number !== undefined && !notes.has(number)) notes.set(number, element);
  }
  return notes;
}
