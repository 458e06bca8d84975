/** A text of which stretches can be had: a string, or a file of a lesson, whose pieces need not be put together for it. */
export interface Sliceable {
  /** In UTF-16 units. */
  readonly length: number;
  /** What stands between two offsets, neither of them negative. */
  slice(start: number, end: number): string;
}
