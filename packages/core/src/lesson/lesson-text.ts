import type { ScannedPart } from '../markdown/chunk/chunk.ts';
import type { PartOutline } from './outline/lesson-outline.ts';
import type { FrontMatterReading } from './read-front-matter.ts';
import type { ScannedReference } from './read-reference.ts';

/** The files of a lesson at one moment, each read as far as it can be on its own. */
export interface LessonText {
  /** In reading order, lesson.md first. */
  readonly parts: readonly ScannedPart[];
  readonly outlined: readonly PartOutline[];
  readonly frontMatter: FrontMatterReading;
  /** Parts that the front matter lists and that are not there. */
  readonly missing: readonly string[];
  readonly reference: ScannedReference | undefined;
  readonly options: LessonOptions;
}

/** What is known of a lesson beside its files. */
export interface LessonOptions {
  /** Name of the folder: the lesson's id where the front matter gives none. */
  readonly folder?: string;
  /** Largest file that the caller reads, in megabytes, for the message about one that is larger. */
  readonly limit?: number;
  /** Paths of all files in the folder, where they are known. */
  readonly paths?: readonly string[];
}
