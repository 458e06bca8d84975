import type { ExerciseType } from '../model/exercise.ts';
import type { Lesson } from '../model/lesson.ts';
import type { Steps } from '../turns/in-turns.ts';
import type { GatheredPictures } from './gather-pictures.ts';
import type { Loss } from './losses.ts';

/** A file of an export. */
export interface ExportedFile {
  /** Its name, the same for every lesson: whoever writes it may choose another where it is the only one. */
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** What became of an exercise. */
export interface ExportedItem {
  readonly id: string;
  readonly title: string;
  readonly type: ExerciseType;
  /** What it is there, in that system's words; `undefined` where it was left out. */
  readonly as: string | undefined;
}

export interface LessonExport {
  readonly files: readonly ExportedFile[];
  readonly losses: readonly Loss[];
  /** One for each exercise of the lesson, in their order. */
  readonly items: readonly ExportedItem[];
  /** How many of what the format counts are in the files. */
  readonly count: number;
}

/** A format that lessons are exported to. */
export interface ExportFormat {
  /** What people call it. */
  readonly title: string;
  /** What the name of its file, or of the folder of its files, ends in. */
  readonly suffix: string;
  /** What `count` counts, where the system tells how many of them it took. */
  readonly counted: string | undefined;
  /** Whether it takes pictures along. */
  readonly pictures: boolean;
  /** Exports a lesson, mistakes and all. Never throws over what an author wrote. */
  write(lesson: Lesson, pictures: GatheredPictures): Steps<LessonExport>;
}
