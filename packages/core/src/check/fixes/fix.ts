import { sourceOf, textOf, wholeLines } from '../../lesson/source-of.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Lesson } from '../../model/lesson.ts';
import type { Mark, MarkAttribute } from '../../model/mark.ts';
import type { Values } from '../../model/problem.ts';
import type { Span } from '../../model/span.ts';
import type { Fix, TextEdit } from '../../model/text-edit.ts';

/** A way out as its rule offers it; whether a preferred one is safe, `keepsWords` has the last word on. */
export interface OfferedFix extends Fix {
  /** It writes one word for another that was misspelt, and is held to that. */
  readonly corrects?: true;
  /** Where the words that it takes out stand a second time. */
  readonly twin?: Span;
}

/** A way out that the author chooses; see `rightFix`. */
export function fix(text: string, values: Values, ...edits: readonly TextEdit[]): OfferedFix {
  return { title: { text, values }, edits, preferred: false };
}

/** The one right way out, which "fix all" takes without asking: it must lose nothing that the author wrote. */
export function rightFix(text: string, values: Values, ...edits: readonly TextEdit[]): OfferedFix {
  return { title: { text, values }, edits, preferred: true };
}

/** Takes out what stands a second time in the same words. */
export function twinFix(text: string, values: Values, twin: Span, ...edits: readonly TextEdit[]): OfferedFix {
  return { ...rightFix(text, values, ...edits), twin };
}

/** Writes the word that was perhaps meant where a wrong one stands; nothing where none is near. */
export function nearestFix({ message, span }: Diagnostic, nearest = message.values['nearest']): OfferedFix[] {
  return nearest === undefined
    ? []
    : [{ ...rightFix('Write “{nearest}”', { nearest }, { span, text: String(nearest) }), corrects: true }];
}

/** Puts an attribute into a mark, directly behind its name. */
export function addAttribute({ nameSpan: { file, end } }: Mark, attribute: string): TextEdit {
  return { span: { file, start: end, end }, text: ` ${attribute}` };
}

/** Takes an attribute out of its mark, and the blanks before it. */
export function removeAttribute(lesson: Lesson, { span }: Pick<MarkAttribute, 'span'>): TextEdit {
  const text = textOf(lesson, span.file);
  let { start } = span;
  while (/[ \t]/.test(text[start - 1] ?? '')) start--;
  return { span: { ...span, start }, text: '' };
}

/** Writes the address that was perhaps meant into a link or picture, where its address stands as it reads. */
export function addressFix(broken: Diagnostic, lesson: Lesson, value: 'path' | 'anchor'): Fix[] {
  const { span, message } = broken;
  const wrong = String(message.values[value]);
  const at = sourceOf(lesson, span).lastIndexOf(wrong);
  if (at < 0) return [];
  const start = span.start + at;
  return nearestFix({ ...broken, span: { ...span, start, end: start + wrong.length } });
}

/** A field of YAML whose text has a colon in it, or begins with a sign that means something else there. */
const FIELD = /^([ \t]*(?:- )?[\w-]+:[ \t]+)(?![>|][-+\d]*$)(\S.*)$/;

/** Puts the text of the line that a span begins on in quotes; `undefined` where it has them or that is not what is wrong. */
export function quotedLine(lesson: Lesson, span: Span): TextEdit | undefined {
  const line = wholeLines(lesson, { ...span, end: span.start });
  const [, key = '', value = ''] = FIELD.exec(sourceOf(lesson, line).trimEnd()) ?? [];
  if (value === '' || /^(["']).*\1$/.test(value) || !/: |:$|^[@`*&!%"'#]/.test(value)) return undefined;
  const start = line.start + key.length;
  const text = `"${value.replace(/^["“„«]|["”“»]$/g, '').replace(/[\\"]/g, '\\$&')}"`;
  return { span: { ...span, start, end: start + value.length }, text };
}

/** Lines that are to go, with one of the two blank lines around them, so that what stays is as far apart as before. */
export function withoutBlankLine(lesson: Lesson, lines: Span): Span {
  const text = textOf(lesson, lines.file);
  const after = /^[ \t]*(?:\r?\n|$)/.exec(text.slice(lines.end, lines.end + 200))?.[0] ?? '';
  if (after !== '') return { ...lines, end: lines.end + after.length };
  const before = /\n([ \t]*\r?\n)$/.exec(text.slice(Math.max(0, lines.start - 200), lines.start))?.[1] ?? '';
  return lines.end === text.length ? { ...lines, start: lines.start - before.length } : lines;
}
