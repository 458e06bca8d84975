import { sourceOf } from '../lesson/source-of.ts';
import type { Prose } from '../model/block.ts';
import type { Lesson } from '../model/lesson.ts';
import type { Span } from '../model/span.ts';

/** The source of a lesson without what nobody sees: remarks, and notes, which stand at the end of their file. */
export interface ShownSource {
  /** The source of a span, its lines whole from the first word on. */
  of(span: Span): string;
  /** The source of blocks that are not in a list or quote, with a blank line between two. */
  blocks(prose: Prose): string;
}

/** @param gone further spans to leave out */
export function shownSource(lesson: Lesson, gone: readonly Span[]): ShownSource {
  const cuts = new Map<string, Span[]>();
  for (const span of [...lesson.remarks, ...gone]) {
    const list = cuts.get(span.file);
    if (list) list.push(span);
    else cuts.set(span.file, [span]);
  }
  for (const list of cuts.values()) list.sort((a, b) => a.start - b.start);

  const of = (span: Span): string => {
    const { file, start, end } = span;
    let text = '';
    let at = start;
    for (const cut of cuts.get(file) ?? []) {
      if (cut.end <= at || cut.start >= end) continue;
      if (at < cut.start) text += sourceOf(lesson, { file, start: at, end: cut.start });
      at = Math.max(at, Math.min(cut.end, end));
      // A line that held nothing else goes with it.
      if (/(?:^|[\r\n])[ \t]*$/.test(text)) {
        const rest = /^[ \t]*(?:\r\n?|\n)/.exec(sourceOf(lesson, { file, start: at, end }));
        if (rest) {
          text = text.replace(/[ \t]*$/, '');
          at += rest[0].length;
        }
      }
    }
    return (text + sourceOf(lesson, { file, start: at, end })).replace(/\r\n?/g, '\n').trimEnd();
  };
  return {
    of,
    blocks(prose) {
      let text = '';
      for (const [index, block] of prose.entries()) {
        const source = of(withIndent(lesson, block.span));
        if (source.trim() === '') continue;
        // Two lists would become one.
        const between = block.kind === 'list' && prose[index - 1]?.kind === 'list' ? '<!-- -->\n\n' : '';
        text += `${text === '' ? '' : '\n\n'}${text === '' ? '' : between}${source}`;
      }
      return text;
    },
  };
}

/** A span with the blanks before it on its line: four of them make code. */
function withIndent(lesson: Lesson, span: Span): Span {
  const line = sourceOf(lesson, { ...span, start: Math.max(0, span.start - 8), end: span.start });
  return { ...span, start: span.start - (/[ \t]*$/.exec(line)?.[0].length ?? 0) };
}
