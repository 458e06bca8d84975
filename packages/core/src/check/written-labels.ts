import type { Item } from '../model/item.ts';
import type { Span } from '../model/span.ts';

/** The labels of notes in the mark of an item, each with its place. */
export function writtenLabels({ mark }: Item): { label: string; span: Span }[] {
  const attribute = mark.attributes.find(({ key }) => key === 'notes');
  if (!attribute) return [];
  const { file, start } = attribute.valueSpan;
  return [...attribute.value.matchAll(/[^\s,]+/g)].map(({ 0: label, index }) => ({
    label,
    span: { file, start: start + index, end: start + index + label.length },
  }));
}
