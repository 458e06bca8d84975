import { sourceOf, textOf, wholeLines } from '../../lesson/source-of.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Lesson } from '../../model/lesson.ts';
import type { Mark, MarkAttribute } from '../../model/mark.ts';
import type { Values } from '../../model/problem.ts';
import type { Span } from '../../model/span.ts';
import type { Fix, TextEdit } from '../../model/text-edit.ts';

/** A fix as its rule offers it; `keepsWords` has the last word on whether a preferred one is safe. */
export interface OfferedFix extends Fix {
  /** Whether it corrects one misspelt word, and nothing else. */
  readonly corrects?: true;
  /** The second copy of the words that it removes. */
  readonly twin?: Span;
}

/** Creates a fix that the author chooses; see `rightFix`. */
export function fix(text: string, values: Values, ...edits: readonly TextEdit[]): OfferedFix {
  return { title: { text, values }, edits, preferred: false };
}

/** Creates the one right fix, which "fix all" applies without asking: it must lose nothing that the author wrote. */
export function rightFix(text: string, values: Values, ...edits: readonly TextEdit[]): OfferedFix {
  return { title: { text, values }, edits, preferred: true };
}

/** Creates a fix that removes a duplicate with the same words. */
export function twinFix(text: string, values: Values, twin: Span, ...edits: readonly TextEdit[]): OfferedFix {
  return { ...rightFix(text, values, ...edits), twin };
}

/** Replaces a wrong word with the one that was probably meant; no fix if none is near. */
export function nearestFix({ message, span }: Diagnostic, nearest = message.values['nearest']): OfferedFix[] {
  return nearest === undefined
    ? []
    : [{ ...rightFix('Write “{nearest}”', { nearest }, { span, text: String(nearest) }), corrects: true }];
}

/** Adds an attribute to a mark, directly after its name. */
export function addAttribute({ nameSpan: { file, end } }: Mark, attribute: string): TextEdit {
  return { span: { file, start: end, end }, text: ` ${attribute}` };
}

/** Removes an attribute from its mark, and the blanks before it. */
export function removeAttribute(lesson: Lesson, { span }: Pick<MarkAttribute, 'span'>): TextEdit {
  const text = textOf(lesson, span.file);
  let { start } = span;
  while (/[ \t]/.test(text[start - 1] ?? '')) start--;
  return { span: { ...span, start }, text: '' };
}

/** Writes the address that was probably meant into a link or picture, if its source is the same as its address. */
export function addressFix(broken: Diagnostic, lesson: Lesson, value: 'path' | 'anchor'): Fix[] {
  const { span, message } = broken;
  const wrong = String(message.values[value]);
  const at = sourceOf(lesson, span).lastIndexOf(wrong);
  if (at < 0) return [];
  const start = span.start + at;
  return nearestFix({ ...broken, span: { ...span, start, end: start + wrong.length } });
}

/** A field of YAML whose text has a colon in it, or begins with a character that means something else there. */
const FIELD = /^([ \t]*(?:- )?[\w-]+:[ \t]+)(?![>|][-+\d]*$)(\S.*)$/;

/** Quotes the text of the line that a span begins on; `undefined` if it has quotes or does not need them. */
export function quotedLine(lesson: Lesson, span: Span): TextEdit | undefined {
  const line = wholeLines(lesson, { ...span, end: span.start });
  const [, key = '', value = ''] = FIELD.exec(sourceOf(lesson, line).trimEnd()) ?? [];
  if (value === '' || /^(["']).*\1$/.test(value) || !/: |:$|^[@`*&!%"'#]/.test(value)) return undefined;
  const start = line.start + key.length;
  const text = `"${value.replace(/^["“„«]|["”“»]$/g, '').replace(/[\\"]/g, '\\$&')}"`;
  return { span: { ...span, start, end: start + value.length }, text };
}

/** Returns lines to remove, with one of the two blank lines around them, so the spacing of the rest stays the same. */
export function withoutBlankLine(lesson: Lesson, lines: Span): Span {
  const text = textOf(lesson, lines.file);
  const after = /^[ \t]*(?:\r?\n|$)/.exec(text.slice(lines.end, lines.end + 200))?.[0] ?? '';
  if (after !== '') return { ...lines, end: lines.end + after.length };
  const before = /\n([ \t]*\r?\n)$/.exec(text.slice(Math.max(0, lines.start - 200), lines.start))?.[1] ?? '';
  return lines.end === text.length ? { ...lines, start: lines.start - before.length } : lines;
}
