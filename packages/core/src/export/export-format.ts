import type { ExerciseType } from '../model/exercise.ts';
import type { Lesson } from '../model/lesson.ts';
import type { WriteDatabase } from '../ports/write-database.ts';
import type { Steps } from '../turns/in-turns.ts';
import type { GatheredPictures } from './gather-pictures.ts';
import type { Loss } from './losses.ts';

/** A file of an export. */
export interface ExportedFile {
  /** Its name, the same for every lesson: the writer may choose another if it is the only file. */
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** The result for an exercise. */
export interface ExportedItem {
  readonly id: string;
  readonly title: string;
  readonly type: ExerciseType;
  /** Its kind there, in that system's words; `undefined` if it was left out. */
  readonly as: string | undefined;
}

export interface LessonExport {
  readonly files: readonly ExportedFile[];
  readonly losses: readonly Loss[];
  /** One for each exercise of the lesson, in their order. */
  readonly items: readonly ExportedItem[];
  /** How many counted things the files contain. */
  readonly count: number;
}

/** What some formats need of their surroundings. */
export interface ExportTools {
  readonly writeDatabase?: WriteDatabase;
  /** Scripts and styles of the pages of a site, by their names in `pageFiles`. */
  readonly pageFiles?: ReadonlyMap<string, string>;
  /** The time of the export, in milliseconds since 1970. */
  readonly now: number;
}

/** A format that lessons are exported to. */
export interface ExportFormat {
  /** Its name for users. */
  readonly title: string;
  /** What it is for, in a few words without a period. */
  readonly detail: string;
  /** The suffix of its file, or of the folder of its files. */
  readonly suffix: string;
  /** What `count` counts, if the system reports how many of them it imported. */
  readonly counted: string | undefined;
  /** Whether it includes pictures. */
  readonly pictures: boolean;
  /** The tool that `write` needs. */
  readonly needs?: 'writeDatabase' | 'pageFiles';
  /** Exports a lesson, including its mistakes. Never throws because of an author's text. */
  write(lesson: Lesson, pictures: GatheredPictures, tools?: ExportTools): Steps<LessonExport>;
}
