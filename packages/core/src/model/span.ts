/** A place in one file of a lesson. */
export interface Span {
  /** Path of the file relative to the lesson's folder, with `/`. */
  readonly file: string;
  /** First UTF-16 offset. */
  readonly start: number;
  /** UTF-16 offset after the last unit. */
  readonly end: number;
}
