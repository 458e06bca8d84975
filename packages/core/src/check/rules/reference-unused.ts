import { fieldSpan } from '../field-span.ts';
import { fix } from '../fix.ts';
import type { Rule } from '../rule.ts';
import { wholeLines } from '../source-of.ts';

export const referenceUnused: Rule = {
  id: 'reference-unused',
  severity: 'information',
  message: 'Nothing in the lesson speaks of “{name}”.',
  hint: 'Add the form that the text uses to its aliases, or take the entry out: its card is never shown.',
  lesson(lesson, found, facts) {
    // Places stand on the map, events in the timeline, named or not.
    const { people, terms } = lesson.reference;
    for (const entry of [...people, ...terms])
      if (!facts.isNamed(entry))
        found(fieldSpan(lesson, entry.span, 'name', entry.name), { name: entry.name });
  },
  fixes({ span, message }, lesson) {
    const { people, terms } = lesson.reference;
    const entry = [...people, ...terms].find(
      (one) => one.span.start <= span.start && span.end <= one.span.end,
    );
    if (!entry) return [];
    const { name = '' } = message.values;
    return [fix('Take “{name}” out', { name }, { span: wholeLines(lesson, entry.span), text: '' })];
  },
};
