import type { Opening } from '../model/opening.ts';
import type { Span } from '../model/span.ts';

/** The labels of notes in a mark, each with its place. */
export function writtenLabels({ mark }: Pick<Opening, 'mark'>): { label: string; span: Span }[] {
  const attribute = mark?.attributes.find(({ key }) => key === 'notes');
  if (!attribute) return [];
  const { file, start } = attribute.valueSpan;
  return [...attribute.value.matchAll(/[^\s,]+/g)].map(({ 0: label, index }) => ({
    label,
    span: { file, start: start + index, end: start + index + label.length },
  }));
}
