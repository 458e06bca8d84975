import { sourceOf } from '../lesson/source-of.ts';
import type { Prose } from '../model/block.ts';
import type { Lesson } from '../model/lesson.ts';
import type { Span } from '../model/span.ts';
import { firstIndex } from '../text/first-index.ts';

/** The source of a lesson without what nobody sees: remarks, and notes, which stand at the end of their file. */
export interface ShownSource {
  /** The source of a span. */
  of(span: Span): string;
  /** The source of blocks that are not in a list or quote, with a blank line between two. */
  blocks(prose: Prose): string;
}

/**
 * @param gone further spans to leave out
 */
export function shownSource(lesson: Lesson, gone: readonly Span[]): ShownSource {
  const cuts = cutsByFile([...lesson.remarks, ...gone]);

  const of = ({ file, start, end }: Span): string => {
    const text = new ShownText();
    const own = cuts.get(file) ?? [];
    let at = start;
    for (let index = firstIndex(own, (cut) => cut.end > start); index < own.length; index++) {
      const cut = own[index] as Span;
      if (cut.start >= end) break;
      if (at < cut.start) text.add(sourceOf(lesson, { file, start: at, end: cut.start }));
      at = Math.min(cut.end, end);
      // A line that held nothing else goes with it.
      const rest = text.isLineBlank
        ? /^[ \t]*(?:\r\n?|\n)/.exec(sourceOf(lesson, { file, start: at, end: Math.min(end, at + 200) }))
        : null;
      if (!rest) continue;
      const next = sourceOf(lesson, { file, start: at, end: Math.min(end, at + 400) });
      const blank = /^\s*/.exec(next)?.[0].length ?? 0;
      // Of several remarks in a row, the last one divides.
      const isLast = own[index + 1]?.start !== at + blank;
      if (isLast && text.wouldRunInto(next.slice(rest[0].length))) text.add('<!-- -->');
      else {
        text.dropLine();
        at += rest[0].length;
      }
    }
    text.add(sourceOf(lesson, { file, start: at, end }));
    return text.toString().replace(/\r\n?/g, '\n').trimEnd();
  };
  return {
    of,
    blocks(prose) {
      const texts: string[] = [];
      for (const [index, block] of prose.entries()) {
        const source = of(withIndent(lesson, block.span));
        if (source.trim() === '') continue;
        // Two lists would become one.
        if (texts.length > 0 && block.kind === 'list' && prose[index - 1]?.kind === 'list')
          texts.push('<!-- -->');
        texts.push(source);
      }
      return texts.join('\n\n');
    },
  };
}

/** A line that begins an entry of a list. */
const ENTRY = /^[ \t]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/;
/** Text that goes on with a list above it, blank lines or not. */
const INSIDE = /^(?:[ \t]*(?:\r\n?|\n))*(?:[ \t]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$|[\r\n])|[ \t]{2,}\S)/;

/** Text in pieces, whose last line is known. */
class ShownText {
  readonly #pieces: string[] = [];
  #line = '';
  #lineBefore = '';
  #hasList = false;

  get isLineBlank(): boolean {
    return this.#line.trim() === '';
  }

  add(piece: string): void {
    const [rest = '', ...lines] = piece.split(/\r\n?|\n/);
    this.#hasList ||= (this.isLineBlank ? [rest, ...lines] : lines).some((line) => ENTRY.test(line));
    this.#line += rest;
    for (const line of lines) {
      this.#lineBefore = this.#line;
      this.#line = line;
    }
    this.#pieces.push(piece);
  }

  /** Whether a text would be more of the block above, if nothing were between them: a paragraph, quote or list. */
  wouldRunInto(next: string): boolean {
    const [line = ''] = next.split(/\r\n?|\n/, 1);
    if (line.trim() !== '' && this.#lineBefore.trim() !== '') return !/^\s*<!--/.test(this.#lineBefore);
    return this.#hasList && INSIDE.test(next);
  }

  /** Drops the blanks of the last line. */
  dropLine(): void {
    const last = this.#pieces.pop();
    if (last !== undefined) this.#pieces.push(last.replace(/[ \t]{1,1000}$/, ''));
    this.#line = '';
  }

  toString(): string {
    return this.#pieces.join('');
  }
}

/** Spans by file, in order, those that touch joined into one. */
function cutsByFile(spans: readonly Span[]): ReadonlyMap<string, readonly Span[]> {
  const cuts = new Map<string, Span[]>();
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const list = cuts.get(span.file) ?? [];
    cuts.set(span.file, list);
    const last = list.at(-1);
    if (last && span.start < last.end) list[list.length - 1] = { ...last, end: Math.max(last.end, span.end) };
    else list.push(span);
  }
  return cuts;
}

/** A span with the blanks before it on its line: four of them make code. */
function withIndent(lesson: Lesson, span: Span): Span {
  const line = sourceOf(lesson, { ...span, start: Math.max(0, span.start - 8), end: span.start });
  return { ...span, start: span.start - (/[ \t]*$/.exec(line)?.[0].length ?? 0) };
}
