import type { LessonOptions } from '../lesson/lesson-text.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Lesson } from '../model/lesson.ts';
import type { SourceFile } from '../model/source-file.ts';
import { LiveLesson } from './live-lesson.ts';

export interface ParsedLesson {
  readonly lesson: Lesson;
  /** In the order of parts and places. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Turns the files of a lesson's folder into a lesson. Never throws on what an author wrote: it returns the lesson that
 * it could read, and diagnostics. Files that are neither Markdown nor reference.yaml are ignored.
 */
export function parseLesson(files: readonly SourceFile[], options: LessonOptions = {}): ParsedLesson {
  const { lesson, diagnostics } = new LiveLesson(files, options);
  return { lesson, diagnostics };
}
