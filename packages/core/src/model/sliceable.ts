/** A text that can be sliced: a string, or a file of a lesson, whose pieces need not be joined for it. */
export interface Sliceable {
  /** In UTF-16 units. */
  readonly length: number;
  /** The text between two offsets; neither may be negative. */
  slice(start: number, end: number): string;
}
