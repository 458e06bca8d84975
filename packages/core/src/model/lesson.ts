import type { Prose } from './block.ts';
import type { Exercise } from './exercise.ts';
import type { FrontMatter } from './front-matter.ts';
import type { Heading } from './heading.ts';
import type { LineIndex } from './line-index.ts';
import type { Link, Picture } from './link.ts';
import type { Lookup } from './lookup.ts';
import type { Marker, Note } from './note.ts';
import type { Opening } from './opening.ts';
import type { Question } from './question.ts';
import type { Reference } from './reference.ts';
import type { Section } from './section.ts';
import type { Sliceable } from './sliceable.ts';
import type { Span } from './span.ts';

/**
 * One file of a lesson. Its text is stored in pieces and joined on demand; lines and slices do not need the joined
 * text.
 */
export interface Part extends Sliceable {
  readonly path: string;
  readonly text: string;
  readonly lines: LineIndex;
  readonly span: Span;
  /** Whether anything at an offset may name something: a marker, a note's label, a mark, a link. */
  mayName(offset: number): boolean;
}

/**
 * A lesson: a passage with its notes, questions and exercises. Immutable data. Its lists are made on first access; a
 * copy made by spreading has none of them.
 */
export interface Lesson {
  readonly id: string;
  readonly title: string;
  readonly frontMatter: FrontMatter;
  /** In reading order, lesson.md first. */
  readonly parts: readonly Part[];
  /** Every file that a span can point into: the parts, and reference.yaml if there is one. */
  readonly files: readonly Part[];
  /**
   * The openings of sections, questions and exercises, in reading order: faster to get than the elements themselves.
   */
  readonly openings: readonly Opening[];
  /** The blocks before the first section. */
  readonly introduction: Prose;
  readonly sections: readonly Section[];
  /** The headings of every part, in reading order, whether they open something or not. */
  readonly headings: readonly Heading[];
  /** In the order of their definitions; if a label is defined twice, only its first definition counts. */
  readonly notes: readonly Note[];
  /** Every definition that lost to an earlier one of the same label. */
  readonly duplicateNotes: readonly Note[];
  /** In reading order, part by part. */
  readonly markers: readonly Marker[];
  readonly questions: readonly Question[];
  readonly exercises: readonly Exercise[];
  readonly reference: Reference;
  readonly links: readonly Link[];
  readonly pictures: readonly Picture[];
  /** Blocks that students must not see, wherever they are: keys, possible keys, and text after unclosed remarks. */
  readonly withheld: Prose;
  /** The author's own comments: never shown, never lost. */
  readonly remarks: readonly Span[];
  /** Finds single notes and markers without the lists. */
  readonly lookup: Lookup;
  /** Known paths of all files in the folder; `undefined` if the source cannot list them. */
  readonly paths: ReadonlySet<string> | undefined;
}
