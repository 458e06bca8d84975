import { sourceOf } from '@marginalia/core/page';
import type { Target } from './reader-protocol.ts';

/** What stands behind a marker or a name in the Markdown: its note, or the entry of the person, place or term. */
export function targetOf(trigger: HTMLElement): Target | undefined {
  const id = sourceOf(trigger)?.id ?? '';
  if (id.startsWith('note-')) return { kind: 'note', id: id.slice('note-'.length) };
  if (id.startsWith('entry-')) return { kind: 'entry', id: id.slice('entry-'.length) };
  return undefined;
}
