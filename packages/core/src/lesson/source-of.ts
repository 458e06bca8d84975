import type { Lesson } from '../model/lesson.ts';
import type { Sliceable } from '../model/sliceable.ts';
import type { Span } from '../model/span.ts';
import { oncePerLesson } from './once-per-lesson.ts';

const filesByPath = oncePerLesson(({ files }) => new Map(files.map((file) => [file.path, file])));

/** The text of a file of the lesson; empty for one that it does not have. */
export function textOf(lesson: Lesson, path: string): string {
  return filesByPath(lesson).get(path)?.text ?? '';
}

/** The same to take stretches from, which costs what they are long. */
export function fileOf(lesson: Lesson, path: string): Sliceable {
  return filesByPath(lesson).get(path) ?? '';
}

/** What a span covers. */
export function sourceOf(lesson: Lesson, { file, start, end }: Span): string {
  return fileOf(lesson, file).slice(start, end);
}

/** A span widened to whole lines, their breaks included. */
export function wholeLines(lesson: Lesson, { file, start, end }: Span): Span {
  const lines = filesByPath(lesson).get(file)?.lines;
  if (!lines) return { file, start, end };
  return {
    file,
    start: lines.start(lines.lineAt(start)),
    end: lines.start(lines.lineAt(Math.max(start, end - 1)) + 1),
  };
}

/** Where the line begins that holds an offset. */
export function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isBreak(text.charCodeAt(start - 1))) start--;
  return start;
}

function isBreak(unit: number): boolean {
  return unit === 10 || unit === 13;
}
