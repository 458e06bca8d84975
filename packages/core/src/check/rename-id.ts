import type { Item } from '../model/item.ts';
import type { Lesson } from '../model/lesson.ts';
import type { Section } from '../model/section.ts';
import type { TextEdit } from '../model/text-edit.ts';
import { fieldSpan } from './field-span.ts';
import { idSpan } from './id-span.ts';
import { sourceOf } from './source-of.ts';

/** Gives an element another id, and every place that names it: marks, events of reference.yaml, links. */
export function renameId(lesson: Lesson, element: Section | Item, id: string): TextEdit[] {
  const edits: TextEdit[] = [{ span: idSpan(element), text: id }];
  if (!lesson.sections.some((section) => section === element)) return edits;
  for (const { section, mark } of [...lesson.questions, ...lesson.exercises]) {
    const attribute = section === element.id && mark.attributes.find(({ key }) => key === 'section');
    if (attribute) edits.push({ span: attribute.valueSpan, text: id });
  }
  for (const { section, span } of lesson.reference.events) {
    if (section === element.id) edits.push({ span: fieldSpan(lesson, span, 'section', section), text: id });
  }
  for (const { href, span } of lesson.links) {
    const anchor = [`#${element.id}`, `#section-${element.id}`].find((end) => href.endsWith(end));
    const at = anchor ? sourceOf(lesson, span).lastIndexOf(anchor) : -1;
    if (!anchor || at < 0) continue;
    const end = span.start + at + anchor.length;
    edits.push({ span: { ...span, start: end - element.id.length, end }, text: id });
  }
  return edits;
}
