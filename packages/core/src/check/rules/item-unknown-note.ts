import type { Item } from '../../model/item.ts';
import type { Span } from '../../model/span.ts';
import type { Rule } from '../rule.ts';

export const itemUnknownNote: Rule = {
  id: 'item-unknown-note',
  severity: 'error',
  message: 'No note has the label “{label}”.',
  hint: 'Write the labels of notes of this lesson, as notes="1 2", or take it out.',
  suggestion: 'Did you mean “{nearest}”?',
  needs: ['labels'],
  item(item, found, facts) {
    if (item.notes.every((label) => facts.note(label))) return;
    for (const { label, span } of writtenLabels(item))
      if (!facts.note(label)) found(span, { label, ...facts.nearestLabel(label) });
  },
};

/** The labels in the mark of an item, each with its place. */
function writtenLabels({ mark }: Item): { label: string; span: Span }[] {
  const attribute = mark.attributes.find(({ key }) => key === 'notes');
  if (!attribute) return [];
  const { file, start } = attribute.valueSpan;
  return [...attribute.value.matchAll(/[^\s,]+/g)].map(({ 0: label, index }) => ({
    label,
    span: { file, start: start + index, end: start + index + label.length },
  }));
}
