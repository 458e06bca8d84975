import { sourceOf } from '@marginalia/core/page';
import type { Target } from './reader-protocol.ts';

/** The element that stands for a target in the page; `undefined` where there is none. */
export function elementOf({ kind, id }: Target): HTMLElement | undefined {
  return document.getElementById(`${kind}-${id}`) ?? undefined;
}

/** What stands behind a marker or a name in the Markdown: its note, or the entry of the person, place or term. */
export function targetOf(trigger: HTMLElement): Target | undefined {
  const id = sourceOf(trigger)?.id ?? '';
  if (id.startsWith('note-')) return { kind: 'note', id: id.slice('note-'.length) };
  if (id.startsWith('entry-')) return { kind: 'entry', id: id.slice('entry-'.length) };
  return undefined;
}

/**
 * Where a journey to an element ends, and the page made ready for it: folded parts on the way are opened. A section is
 * reached at its heading, since a highlight over a whole section would say nothing; a question at its title.
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
