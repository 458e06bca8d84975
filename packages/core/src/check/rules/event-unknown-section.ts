import { fieldSpan } from '../../lesson/source-of.ts';
import { nearestFix } from '../fixes/fix.ts';
import type { Rule } from '../rule.ts';

export const eventUnknownSection: Rule = {
  id: 'event-unknown-section',
  severity: 'warning',
  message: 'The event “{name}” refers to the section “{section}”, which does not exist.',
  hint: "Copy the id from the section's mark, or remove this line.",
  suggestion: "Did you mean “{nearest}”? Copy the id from the section's mark.",
  lesson(lesson, found, facts) {
    for (const { name, section, span } of lesson.reference.events)
      if (section && !facts.hasSection(section))
        found(fieldSpan(lesson, span, 'section', section), {
          name,
          section,
          ...facts.nearestSection(section),
        });
  },
  fixes: (broken) => nearestFix(broken),
};
