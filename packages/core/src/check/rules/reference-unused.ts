import { fieldSpan } from '../field-span.ts';
import type { Rule } from '../rule.ts';

export const referenceUnused: Rule = {
  id: 'reference-unused',
  severity: 'information',
  message: 'Nothing in the lesson speaks of “{name}”.',
  hint: 'Add the form that the text uses to its aliases, or take the entry out: its card is never shown.',
  needs: ['names', 'entries'],
  lesson(lesson, found, facts) {
    // Places stand on the map, events in the timeline, named or not.
    const { people, terms } = lesson.reference;
    for (const entry of [...people, ...terms])
      if (!facts.isNamed(entry))
        found(fieldSpan(lesson, entry.span, 'name', entry.name), { name: entry.name });
  },
};
