import { oncePerLesson } from '../../lesson/once-per-lesson.ts';
import { textOf } from '../../lesson/source-of.ts';
import type { Lesson } from '../../model/lesson.ts';
import type { Span } from '../../model/span.ts';

/**
 * `<!-- allow rule-id … -->`, or `# allow rule-id …` in YAML: the author declares a rule's findings on a line
 * intentional.
 */
export interface AllowMark {
  /** The whole comment. */
  readonly span: Span;
  readonly ids: readonly { readonly id: string; readonly span: Span }[];
  /** The line it applies to, without its break: its own, or, for a mark alone on its line, the next one with text. */
  readonly line: { readonly start: number; readonly end: number };
}

/** Every word is the id of a rule, or was meant as one: "allow the long form" is a remark. */
const MARKDOWN = /^<!--\s*allow((?:[\s,]+[a-z]+(?:-[a-z]+)+)+)\s*-->$/;
const YAML = /(?<=^|[ \t])#[ \t]*allow((?:[ \t,]+[a-z]+(?:-[a-z]+)+)+)[ \t]*$/gm;

/** The allow marks of a lesson, file by file in order of position. Linear in the comments and the YAML. */
export const allowMarks: (lesson: Lesson) => readonly AllowMark[] = oncePerLesson(findAllowMarks);

function findAllowMarks(lesson: Lesson): AllowMark[] {
  const marks: AllowMark[] = [];
  for (const { path, text } of lesson.files) {
    const yaml = path.endsWith('.yaml') ? text : path === 'lesson.md' ? frontMatterOf(text) : '';
    if (!yaml.includes('allow')) continue;
    for (const { 0: comment, 1: words = '', index } of yaml.matchAll(YAML))
      add({ file: path, start: index, end: index + comment.length }, words);
  }
  for (const span of lesson.remarks) {
    const text = textOf(lesson, span.file);
    // Avoids copying most remarks.
    if (!/allow/y.test(text.slice(span.start + 4, span.start + 20).trimStart())) continue;
    const words = MARKDOWN.exec(text.slice(span.start, span.end))?.[1];
    if (words !== undefined) add(span, words);
  }
  return onLines(marks, lesson);

  function add(span: Span, words: string): void {
    const from = textOf(lesson, span.file).indexOf('allow', span.start) + 'allow'.length;
    const ids = [...words.matchAll(/[a-z-]+/g)].map(({ 0: id, index }) => ({
      id,
      span: { file: span.file, start: from + index, end: from + index + id.length },
    }));
    marks.push({ span, ids, line: span });
  }
}

function frontMatterOf(text: string): string {
  if (!text.startsWith('---')) return '';
  const end = text.slice(0, 25_000).search(/\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/);
  return end < 0 ? '' : text.slice(0, end);
}

/** Finds the lines, from the last mark to the first: several marks on lines of their own may follow one another. */
function onLines(marks: readonly AllowMark[], lesson: Lesson): AllowMark[] {
  const found: AllowMark[] = [];
  let own: { file: string; start: number; end: number } | undefined;
  for (const mark of marks.toReversed()) {
    const text = textOf(lesson, mark.span.file);
    const { file, start, end } = mark.span;
    const below = found.at(-1);
    // A long line is searched once, however many marks it contains.
    const same: typeof own =
      own && own.file === file && own.start <= start && end <= own.end ? own : undefined;
    own = same ?? { file, ...lineAround(text, start, end) };
    if (same && below) {
      found.push({ ...mark, line: below.line });
      continue;
    }
    const alone = /^[\s>]*$/.test(text.slice(own.start, start)) && text.slice(end, own.end).trim() === '';
    if (!alone) {
      found.push({ ...mark, line: own });
      continue;
    }
    const next = /[^\s]/g;
    next.lastIndex = own.end;
    const at = next.exec(text)?.index ?? text.length;
    const chained = below?.span.file === file && below.span.start === at;
    found.push({ ...mark, line: chained ? below.line : lineAround(text, at, at) });
  }
  return found.reverse();
}

function lineAround(text: string, start: number, end: number): { start: number; end: number } {
  const before = Math.max(text.lastIndexOf('\n', start - 1), 0);
  const from = start === 0 ? 0 : text[before] === '\n' ? before + 1 : 0;
  const to = text.indexOf('\n', end);
  return { start: from, end: to < 0 ? text.length : to };
}
