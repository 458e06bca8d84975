import { oncePerLesson } from '../lesson/once-per-lesson.ts';
import type { Lesson } from '../model/lesson.ts';
import type { Span } from '../model/span.ts';

/** A stretch with two versions of a text, as Git marks a merge conflict. Spans are whole lines. */
export interface Conflict {
  readonly whole: Span;
  /** Its first line, without the line break. */
  readonly head: Span;
  readonly ours: Span;
  readonly theirs: Span;
}

const MARK = /^(?:<{7}|>{7}|={7}|\|{7})(?=[ \t]|\r?$)[^\r\n]*(?:\r\n?|\n|$)/gm;

/**
 * Every conflict of a lesson, in the order of files and places. A conflict that lacks a line does not count. Linear.
 */
export const conflicts: (lesson: Lesson) => readonly Conflict[] = oncePerLesson(({ files }) =>
  files.flatMap(({ path, text }) => (text.includes('<<<<<<<') ? conflictsIn(path, text) : [])),
);

function conflictsIn(file: string, text: string): Conflict[] {
  const found: Conflict[] = [];
  let open: { start: number; head: number; ours: number; base?: number; theirs?: number } | undefined;
  for (const { 0: line, index } of text.matchAll(MARK)) {
    const end = index + line.length;
    const sign = line.charAt(0);
    if (sign === '<') open = { start: index, head: index + line.trimEnd().length, ours: end };
    else if (!open) continue;
    else if (sign === '|') open.base = index;
    else if (sign === '=') open = { ...open, base: open.base ?? index, theirs: end };
    else if (open.theirs !== undefined) {
      found.push({
        whole: { file, start: open.start, end },
        head: { file, start: open.start, end: open.head },
        ours: { file, start: open.ours, end: open.base ?? open.ours },
        theirs: { file, start: open.theirs, end: index },
      });
      open = undefined;
    }
  }
  return found;
}

/** Returns the conflict that begins at a place. */
export function conflictAround(lesson: Lesson, { file, start }: Span): Conflict | undefined {
  return conflicts(lesson).find(({ head }) => head.file === file && head.start === start);
}
