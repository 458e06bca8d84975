import { sourceOf, wholeLines } from '../../lesson/source-of.ts';
import type { Lesson } from '../../model/lesson.ts';
import type { Span } from '../../model/span.ts';
import type { TextEdit } from '../../model/text-edit.ts';

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
