import { oncePerLesson } from '../../lesson/once-per-lesson.ts';
import { fieldSpan, lastCovering, sortedInFiles, wholeLines } from '../../lesson/source-of.ts';
import { fix } from '../fixes/fix.ts';
import type { Rule } from '../rule.ts';

const entries = oncePerLesson(({ reference: { people, terms } }) => sortedInFiles([...people, ...terms]));

export const referenceUnused: Rule = {
  id: 'reference-unused',
  severity: 'information',
  message: 'The lesson never mentions “{name}”.',
  hint: 'Add the form that the text uses to its aliases, or remove the entry: its card is never shown.',
  lesson(lesson, found, facts) {
    // Places and events are kept for a map and a timeline, named or not.
    const { people, terms } = lesson.reference;
    for (const entry of [...people, ...terms])
      if (!facts.isNamed(entry))
        found(fieldSpan(lesson, entry.span, 'name', entry.name), { name: entry.name });
  },
  fixes({ span, message }, lesson) {
    const entry = lastCovering(entries(lesson).get(span.file) ?? [], span.start);
    if (!entry) return [];
    const { name = '' } = message.values;
    return [fix('Take “{name}” out', { name }, { span: wholeLines(lesson, entry.span), text: '' })];
  },
};
