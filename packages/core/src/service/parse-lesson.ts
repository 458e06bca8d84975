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
 * Turns the files of a lesson's folder into a lesson. Never throws because of an author's text: it returns as much of
 * the lesson as it could read, and diagnostics. Ignores files that are neither Markdown nor reference.yaml.
 */
export function parseLesson(files: readonly SourceFile[], options: LessonOptions = {}): ParsedLesson {
  const { lesson, diagnostics } = new LiveLesson(files, options);
  return { lesson, diagnostics };
}
