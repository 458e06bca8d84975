import { inertCopy } from './inert-copy.ts';

/** The content of a popover. */
export interface PopoverContent {
  /** The name of the dialog: "Note 93". */
  label: string;
  kind: 'note' | 'entry' | 'annotation';
  body: DocumentFragment;
  /** The element of the note or entry in the page; an annotation only has its sign. */
  source: HTMLElement;
}

/**
 * Everything with a popover: markers of notes, names of people, places and terms, and the signs of a student's
 * annotations.
 */
export const triggerSelector = 'a[role="doc-noteref"], a.name, a.sign';

/** Returns the content for a marker or a name, read from the page itself; undefined if the page has nothing to show. */
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

/** Returns the note behind a marker or the entry behind a name; undefined if the page has none. */
export function sourceOf(trigger: Element): HTMLElement | undefined {
  if (!trigger.matches('.name')) return elementAt(trigger.getAttribute('href') ?? '');
  const entry = CSS.escape(trigger.getAttribute('data-entry') ?? '');
  return document.querySelector<HTMLElement>(`.entry[data-entry="${entry}"]`) ?? undefined;
}

/** Returns the element at an in-page address such as `#note-93`. */
export function elementAt(hash: string): HTMLElement | undefined {
  if (!hash.startsWith('#')) return undefined;
  return (
    document.getElementById(hash.slice(1)) ?? document.getElementById(decoded(hash.slice(1))) ?? undefined
  );
}

/** The student's text beside the words, else the highlighted words: plain text, with its lines. */
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

/** Shows which of two neighbouring markers is meant; the dialog's name tells screen readers. */
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
