import { textOf } from '../../lesson/source-of.ts';
import type { Lesson } from '../../model/lesson.ts';
import type { Mark, MarkAttribute } from '../../model/mark.ts';
import type { TextEdit } from '../../model/text-edit.ts';

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
