import type { Figure } from './figure.ts';

/** What a figure must keep to. */
export type Bound = { readonly most: number } | { readonly least: number };

/** `disturbed`: it does not keep to its bound, and other programs may be why. */
export type Verdict = 'met' | 'MISSED' | 'disturbed';

/**
 * Other programs make work take up to so many times the processor time, as they share caches and cores with it: 2.4 times
 * were seen beside twenty others on two cores.
 */
const CROWDED = 3;

/** Judges a figure. A bound is missed only where the fault is ours. */
export function verdict(figure: Figure, bound: Bound): Verdict {
  const value = figure[figure.by];
  // How far it goes beyond the bound: NaN, of a figure that nobody has, is too far.
  const excess = 'most' in bound ? value / bound.most : bound.least / value;
  if (excess <= 1) return 'met';
  return figure.disturbed && (figure.by === 'wall' || excess <= CROWDED) ? 'disturbed' : 'MISSED';
}
