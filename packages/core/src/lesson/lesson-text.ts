import type { ScannedPart } from '../markdown/chunk/chunk.ts';
import type { PartOutline } from './outline/lesson-outline.ts';
import type { FrontMatterReading } from './read-front-matter.ts';
import type { ScannedReference } from './read-reference.ts';

/** The files of a lesson at one moment, each read as far as possible on its own. */
export interface LessonText {
  /** In reading order, lesson.md first. */
  readonly parts: readonly ScannedPart[];
  readonly outlined: readonly PartOutline[];
  readonly frontMatter: FrontMatterReading;
  /** Parts that the front matter lists but that do not exist. */
  readonly missing: readonly string[];
  readonly reference: ScannedReference | undefined;
  readonly options: LessonOptions;
}

/** What is known about a lesson apart from its files. */
export interface LessonOptions {
  /** Name of the folder: the lesson's id if the front matter gives none. */
  readonly folder?: string;
  /** Largest file that the caller reads, in megabytes, for the message about a larger one. */
  readonly limit?: number;
  /** Paths of all files in the folder, if known. */
  readonly paths?: readonly string[];
}
