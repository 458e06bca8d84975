import { inertCopy } from './inert-copy.ts';

/** What a popover shows. */
export interface PopoverContent {
  /** The name of the dialog: "Note 93". */
  label: string;
  kind: 'note' | 'entry' | 'annotation';
  body: DocumentFragment;
  /** Where the note or entry stands in the page; an annotation has its sign alone. */
  source: HTMLElement;
}

/** Markers of notes, names of people, places and terms, and the signs of a student's annotations: what has a popover. */
export const triggerSelector = 'a[role="doc-noteref"], a.name, a.sign';

/** The content for a marker or a name, read from the page itself; undefined when the page has nothing to show. */
export function popoverContent(trigger: Element): PopoverContent | undefined {
  if (trigger instanceof HTMLElement && trigger.matches('.sign')) return annotationContent(trigger);
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

/** What a student wrote beside the words, else the words that are highlighted: plain text, with its lines. */
function annotationContent(sign: HTMLElement): PopoverContent {
  const { name = '', text = '', words = '' } = sign.dataset;
  const body = document.createDocumentFragment();
  const title = document.createElement('p');
  title.className = 'annotation-name';
  title.textContent = name;
  const quotation = document.createElement('blockquote');
  quotation.className = 'annotation-words';
  quotation.textContent = words;
  body.append(title, quotation);
  if (text !== '') {
    const note = document.createElement('p');
    note.className = 'annotation-text';
    note.textContent = text;
    body.append(note);
  }
  return { label: name, kind: 'annotation', body, source: sign };
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
