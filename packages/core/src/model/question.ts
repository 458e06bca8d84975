import type { Item } from './item.ts';

/** The historian's moves that a question asks for. */
export const lenses = [
  'recall',
  'close-reading',
  'analysis',
  'sourcing',
  'corroboration',
  'contextualisation',
  'evaluation',
] as const;

export type Lens = (typeof lenses)[number];

/** A discussion question. */
export interface Question extends Item {
  readonly kind: 'question';
  readonly lens: Lens | undefined;
  /** Time to plan for it. */
  readonly minutes: number | undefined;
}
