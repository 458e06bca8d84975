import type { Target } from '@marginalia/core/desk';
import { sourceOf } from '../popover/popover-content.ts';

/** The element of a target in the page; `undefined` if there is none. */
export function elementOf({ kind, id }: Target): HTMLElement | undefined {
  return document.getElementById(`${kind}-${id}`) ?? undefined;
}

/** The Markdown target of a marker or a name: its note, or the entry of the person, place or term. */
export function targetOf(trigger: HTMLElement): Target | undefined {
  const id = sourceOf(trigger)?.id ?? '';
  if (id.startsWith('note-')) return { kind: 'note', id: id.slice('note-'.length) };
  if (id.startsWith('entry-')) return { kind: 'entry', id: id.slice('entry-'.length) };
  return undefined;
}

/**
 * Returns where to scroll for an element, after opening folded parts around it. A section's stop is its heading, since
 * highlighting a whole section would say nothing; a question's is its title.
 */
export function stopAt(target: HTMLElement): HTMLElement {
  let folded = target.closest('details');
  while (folded) {
    folded.open = true;
    folded = folded.parentElement?.closest('details') ?? null;
  }
  const stop = target.tagName === 'DETAILS' ? 'summary' : 'h2';
  return (
    (target.matches('section, details') && target.querySelector<HTMLElement>(`:scope > ${stop}`)) || target
  );
}
