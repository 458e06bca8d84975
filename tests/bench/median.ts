import { percentile } from './percentile.ts';

/** The middle of the values, the upper one of two; NaN where there is none. */
export const median = (values: readonly number[]): number => percentile(values, 0.5);
