import { join } from 'node:path';
import { formatMessage } from '../../model/message.ts';
import type { LoadedLesson } from './load-lessons.ts';

/**
 * The problems of a lesson's keys and remarks, a sentence each: the place, the problem, what is left out because of it.
 */
export function doubtsOf({ source, lesson, guarded }: LoadedLesson): string[] {
  return guarded.map(({ span, message }) => {
    const lines = lesson.parts.find(({ path }) => path === span.file)?.lines;
    const line = (offset: number): number => 1 + (lines?.lineAt(offset) ?? 0);
    const item = [...lesson.questions, ...lesson.exercises].find(
      (each) => each.span.file === span.file && each.span.start <= span.start && span.start < each.span.end,
    );
    const from = line(span.start);
    const to = item ? line(Math.max(item.span.start, item.span.end - 1)) : undefined;
    const left =
      to === undefined ? `from line ${from} on` : from === to ? `line ${from}` : `lines ${from} to ${to}`;
    return `“${join(source, span.file)}”: ${left} left out. ${formatMessage(message)}`;
  });
}
