import fc from 'fast-check';

const PARTS = 1_000_000;

/** A place in a text as a share of it, 0..1. Not fc.double: nearly all of its values lie at the very beginning. */
export const share: fc.Arbitrary<number> = fc.nat(PARTS).map((parts) => parts / PARTS);
