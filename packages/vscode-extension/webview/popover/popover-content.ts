import { inertCopy } from './inert-copy.ts';

/** What a popover shows. */
export interface PopoverContent {
  /** The name of the dialog: "Note 93". */
  label: string;
  kind: 'note' | 'missing-note' | 'entry';
  body: DocumentFragment;
  /** Where the note or entry stands in the page; undefined when it is missing. */
  source: HTMLElement | undefined;
}

/** Markers of notes and names of people, places and terms: what has a popover. */
export const triggerSelector = 'a[role="doc-noteref"], a.name';

/** The content for a marker or a name, read from the page itself; undefined when the page has nothing to show. */
export function popoverContent(trigger: Element): PopoverContent | undefined {
  return trigger.matches('.name') ? entryContent(trigger) : noteContent(trigger);
}

/** The note that a marker points to; undefined when it is missing. */
export function noteOf(marker: Element): HTMLElement | undefined {
  return elementAt(marker.getAttribute('href') ?? '');
}

/** The element that an in-page address like `#note-93` names. */
export function elementAt(hash: string): HTMLElement | undefined {
  if (!hash.startsWith('#')) return undefined;
  return (
    document.getElementById(hash.slice(1)) ?? document.getElementById(decoded(hash.slice(1))) ?? undefined
  );
}

function noteContent(marker: Element): PopoverContent | undefined {
  const label = marker.getAttribute('aria-label') ?? marker.textContent ?? '';
  const source = noteOf(marker);
  if (source) {
    return { label, kind: 'note', body: inertCopy(source.querySelector('.note-body') ?? source), source };
  }
  if (!marker.closest('.marker-undefined')) return undefined;
  const body = document.createDocumentFragment();
  const sentence = document.createElement('p');
  sentence.textContent = label;
  body.append(sentence);
  return { label, kind: 'missing-note', body, source: undefined };
}

function entryContent(name: Element): PopoverContent | undefined {
  const source = document.getElementById(`entry-${name.getAttribute('data-entry') ?? ''}`);
  if (!source) return undefined;
  const label = source.querySelector('.entry-name')?.textContent?.trim() || (name.textContent ?? '');
  return { label, kind: 'entry', body: inertCopy(source), source };
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
