import type { Target } from '../protocol.ts';

/** What a marker or a name stands for in the Markdown: its note, itself where the note is missing, or its entry. */
export function targetOf(trigger: HTMLElement): Target | undefined {
  const { entry, note } = trigger.dataset;
  if (entry) return { kind: 'entry', id: entry };
  if (trigger.closest('.marker-undefined')) return { kind: 'marker', id: trigger.id.replace(/^marker-/, '') };
  return note ? { kind: 'note', id: note } : undefined;
}
