import type { Block } from './block.ts';
import type { Mark } from './mark.ts';
import type { Span } from './span.ts';

/** A titled stretch of the passage. */
export interface Section {
  readonly id: string;
  /** False if the author gave no id: the id is then the section's position, which changes when sections move. */
  readonly named: boolean;
  readonly title: string;
  /** `undefined` if the author wrote none. */
  readonly mark: Mark | undefined;
  /** Level of its heading, 2 for `##`. */
  readonly level: number;
  /** From its heading to its end, including questions and exercises inside it. */
  readonly span: Span;
  readonly headingSpan: Span;
  /** Its heading as written, including markers. */
  readonly heading: Block;
  readonly blocks: readonly Block[];
  /** Whether it has no blocks, and the first of them: cheaper than all of them. */
  readonly isEmpty: boolean;
  readonly first: Block | undefined;
}
