import type { Block } from './block.ts';
import type { Mark } from './mark.ts';
import type { Span } from './span.ts';

/** A titled stretch of the passage. */
export interface Section {
  readonly id: string;
  /** False where the author gave no id and it is the section's place, which moves when sections move. */
  readonly named: boolean;
  readonly title: string;
  /** `undefined` where the author wrote none. */
  readonly mark: Mark | undefined;
  /** Level of its heading, 2 for `##`. */
  readonly level: number;
  /** From its heading to its end, questions and exercises inside it included. */
  readonly span: Span;
  readonly headingSpan: Span;
  /** Its heading as written, markers included. */
  readonly heading: Block;
  readonly blocks: readonly Block[];
  /** Whether it has no blocks: cheaper to ask than to count them. */
  readonly isEmpty: boolean;
}
