import type { Opening } from '../model/opening.ts';
import type { Span } from '../model/span.ts';

/** A label, or the marker that cites it. */
const LABEL = /\[\^([^\s\]]+)\],?|([^\s,]+)/g;

/** The labels of notes in a mark, each with its place. */
export function writtenLabels({ mark }: Pick<Opening, 'mark'>): { label: string; span: Span }[] {
  const attribute = mark?.attributes.find(({ key }) => key === 'notes');
  if (!attribute) return [];
  const { file, start } = attribute.valueSpan;
  return [...attribute.value.matchAll(LABEL)].map(({ 1: marker, 2: plain, index }) => {
    const label = marker ?? plain ?? '';
    const from = start + index + (marker === undefined ? 0 : 2);
    return { label, span: { file, start: from, end: from + label.length } };
  });
}
