import { inertCopy } from './inert-copy.ts';

/** What a popover shows. */
export interface PopoverContent {
  /** The name of the dialog: "Note 93". */
  label: string;
  kind: 'note' | 'entry';
  body: DocumentFragment;
  /** Where the note or entry stands in the page. */
  source: HTMLElement;
}

/** Markers of notes and names of people, places and terms: what has a popover. */
export const triggerSelector = 'a[role="doc-noteref"], a.name';

/** The content for a marker or a name, read from the page itself; undefined when the page has nothing to show. */
export function popoverContent(trigger: Element): PopoverContent | undefined {
  const source = sourceOf(trigger);
  if (!source) return undefined;
  const own = trigger.getAttribute('aria-label') ?? trigger.textContent ?? '';
  if (!trigger.matches('.name')) {
    const body = inertCopy(source.querySelector('.note-body') ?? source);
    labelCopy(body, trigger.textContent ?? '');
    return { label: own, kind: 'note', body, source };
  }
  const label = source.querySelector('.entry-name')?.textContent?.trim() || own;
  return { label, kind: 'entry', body: inertCopy(source), source };
}

/** The note behind a marker or the entry behind a name; undefined where the page has none. */
export function sourceOf(trigger: Element): HTMLElement | undefined {
  if (!trigger.matches('.name')) return elementAt(trigger.getAttribute('href') ?? '');
  const entry = CSS.escape(trigger.getAttribute('data-entry') ?? '');
  return document.querySelector<HTMLElement>(`.entry[data-entry="${entry}"]`) ?? undefined;
}

/** The element that an in-page address like `#note-93` names. */
export function elementAt(hash: string): HTMLElement | undefined {
  if (!hash.startsWith('#')) return undefined;
  return (
    document.getElementById(hash.slice(1)) ?? document.getElementById(decoded(hash.slice(1))) ?? undefined
  );
}

/** Shows which of two neighbouring markers is meant; the dialog's name says the same to screen readers. */
function labelCopy(body: DocumentFragment, label: string): void {
  const shown = document.createElement('span');
  shown.className = 'popover-label';
  shown.setAttribute('aria-hidden', 'true');
  shown.textContent = label;
  (body.firstElementChild?.matches('p') ? body.firstElementChild : body).prepend(shown, ' ');
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
