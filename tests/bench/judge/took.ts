/** What a stretch of work took, in milliseconds. */
export interface Took {
  /** By the clock. */
  readonly wall: number;
  /** Of the processors. NaN where nobody knows it, as of work that other programs do. */
  readonly cpu: number;
}

/** The two ways to measure work: by processor time where it is ours alone, by the clock where only that counts. */
export type Clock = keyof Took;
