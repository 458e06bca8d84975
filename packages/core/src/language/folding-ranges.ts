import { frontMatterRange, textOf } from '../lesson/source-of.ts';
import type { Block } from '../model/block.ts';
import type { Lesson } from '../model/lesson.ts';
import { LESSON_FILE } from '../model/lesson-files.ts';
import type { Span } from '../model/span.ts';

/** A foldable range: from the line that contains `start` to the one that contains `end`. */
export interface FoldingRange {
  readonly kind: 'front-matter' | 'section' | 'item' | 'key' | 'hint' | 'note' | 'notes';
  readonly start: number;
  readonly end: number;
}

/**
 * Returns the foldable ranges of one file: front matter, sections, questions and exercises, their hints and keys, long
 * notes and runs of notes. Some may be on a single line, where there is nothing to fold.
 */
export function foldingRanges(lesson: Lesson, file: string): readonly FoldingRange[] {
  const text = textOf(lesson, file);
  const ranges: FoldingRange[] = [];
  const add = (kind: FoldingRange['kind'], start: number, end: number): void => {
    // Blank lines at the end stay visible, as between blocks that cannot be folded.
    const last = trimmedEnd(text, start, end);
    if (last > start) ranges.push({ kind, start, end: last - 1 });
  };
  const head = file === LESSON_FILE ? frontMatterRange(text) : undefined;
  if (head?.closed) add('front-matter', 0, head.end + 3);
  for (const { span } of lesson.sections) if (span.file === file) add('section', span.start, span.end);
  for (const { span, hints, keySpan } of [...lesson.questions, ...lesson.exercises]) {
    if (span.file !== file) continue;
    add('item', span.start, span.end);
    for (const hint of hints) addHint(hint);
    if (keySpan) add('key', keySpan.start, keySpan.end);
  }
  for (const run of runsOfNotes(lesson, file, text)) {
    const [first] = run;
    const last = run.at(-1);
    // A fold of all takes the line that a fold of the first would need.
    if (first && last && run.length > 1) add('notes', first.start, last.end);
    for (const note of run.slice(run.length > 1 ? 1 : 0)) add('note', note.start, note.end);
  }
  return ranges.sort((a, b) => a.start - b.start || b.end - a.end);

  function addHint(hint: readonly Block[]): void {
    const [first] = hint;
    const last = hint.at(-1);
    if (!first || !last) return;
    const before = text.slice(Math.max(0, first.span.start - 200), first.span.start);
    const sign = /(?:^|\n)[^\n]*\[!tip\][^\n]*\n[> \t]*$/i.exec(before);
    add('hint', sign ? first.span.start - before.length + sign.index + 1 : first.span.start, last.span.end);
  }
}

/** Notes with only blank lines between them. */
function runsOfNotes(lesson: Lesson, file: string, text: string): Span[][] {
  const spans = [...lesson.notes, ...lesson.duplicateNotes]
    .map(({ span }) => span)
    .filter((span) => span.file === file)
    .sort((a, b) => a.start - b.start);
  const runs: Span[][] = [];
  let end = -1;
  for (const span of spans) {
    if (end >= 0 && span.start >= end && onlyBlank(text, end, span.start)) runs.at(-1)?.push(span);
    else runs.push([span]);
    end = Math.max(end, span.end);
  }
  return runs;
}

function onlyBlank(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!/\s/.test(text[i] ?? '')) return false;
  return true;
}

function trimmedEnd(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && /\s/.test(text[last - 1] ?? '')) last--;
  return last;
}
