import { createNearest } from '../nearest-word.ts';
import type { Rule } from '../rule.ts';

export const eventUnknownSection: Rule = {
  id: 'event-unknown-section',
  severity: 'warning',
  message: 'The event “{name}” names the section “{section}”, which does not exist.',
  hint: 'Write the id that stands in the mark of the section, or take the line out.',
  suggestion: 'Did you mean “{nearest}”? Write the id that stands in the mark of the section.',
  check(lesson, found) {
    const ids = new Set(lesson.sections.map((section) => section.id));
    const nearest = createNearest(ids);
    for (const { name, section, span } of lesson.reference.events) {
      if (section && !ids.has(section)) found(span, { name, section, ...nearest(section) });
    }
  },
};
