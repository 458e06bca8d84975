import type { Prose } from './block.ts';
import type { Exercise } from './exercise.ts';
import type { FrontMatter } from './front-matter.ts';
import type { Heading } from './heading.ts';
import type { LineIndex } from './line-index.ts';
import type { Link, Picture } from './link.ts';
import type { Marker, Note } from './note.ts';
import type { Opening } from './opening.ts';
import type { Question } from './question.ts';
import type { Reference } from './reference.ts';
import type { Section } from './section.ts';
import type { Sliceable } from './sliceable.ts';
import type { Span } from './span.ts';

/** One file of a lesson. Its text lies in pieces and is put together when it is asked for; its lines and stretches need it not. */
export interface Part extends Sliceable {
  readonly path: string;
  readonly text: string;
  readonly lines: LineIndex;
  readonly span: Span;
}

/**
 * A lesson: a passage with its notes, questions and exercises. Immutable data. Its lists are made when they are first
 * asked for, so that a copy by spreading has none of them.
 */
export interface Lesson {
  readonly id: string;
  readonly title: string;
  readonly frontMatter: FrontMatter;
  /** In reading order, lesson.md first. */
  readonly parts: readonly Part[];
  /** Every file that a span can point into: the parts, and reference.yaml where there is one. */
  readonly files: readonly Part[];
  /** What opens the sections, questions and exercises, in reading order: quicker to have than they are. */
  readonly openings: readonly Opening[];
  /** What stands before the first section. */
  readonly introduction: Prose;
  readonly sections: readonly Section[];
  /** Of every part, in reading order, those that open something and those that do not. */
  readonly headings: readonly Heading[];
  /** In the order of their definitions; a label that is defined twice counts once, with its first definition. */
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
  /** Blocks that students must not see, whatever they stand in: keys, what may be one, and what stands behind remarks left open. */
  readonly withheld: Prose;
  /** Comments that are the author's own: never shown, never lost. */
  readonly remarks: readonly Span[];
  /** Paths of all files in the folder, as far as they are known; `undefined` where the place cannot list them. */
  readonly paths: ReadonlySet<string> | undefined;
}
