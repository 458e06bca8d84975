import type { Lesson } from '../model/lesson.ts';
import { labelKey } from '../parse/note-rules.ts';
import { createFacts } from './facts.ts';
import type { Found, Report, Rule } from './rule.ts';
import { rules } from './rules.ts';

/** Reports every place of a finished lesson that breaks a rule about its elements. */
export function checkLesson(lesson: Lesson, report: Report): void {
  const facts = createFacts(lesson);
  const items = [...lesson.questions, ...lesson.exercises];
  const first = new Map(lesson.notes.map((note) => [labelKey(note.label), note]));
  for (const rule of rules) {
    const found: Found = (span, values, related) => report(rule, span, values, related);
    if (rule.section) for (const section of lesson.sections) rule.section(section, found, facts);
    if (rule.item) for (const item of items) rule.item(item, found, facts);
    if (rule.note) {
      for (const note of lesson.notes) rule.note(note, found, facts);
      for (const note of lesson.duplicateNotes)
        rule.note(note, found, facts, first.get(labelKey(note.label)));
    }
    checkInTurn(lesson, rule, found);
    if (rule.link) for (const link of lesson.links) rule.link(link, found, facts);
    if (rule.picture) for (const picture of lesson.pictures) rule.picture(picture, found, facts);
    rule.lesson?.(lesson, found, facts);
  }

  function checkInTurn({ markers, headings }: Lesson, rule: Rule, found: Found): void {
    if (rule.marker)
      for (const [index, marker] of markers.entries()) rule.marker(marker, found, facts, markers[index - 1]);
    if (rule.heading)
      for (const [index, heading] of headings.entries()) {
        const before = headings[index - 1];
        rule.heading(heading, found, facts, before?.span.file === heading.span.file ? before : undefined);
      }
  }
}
