import type { Span } from '../../model/span.ts';
import type { Rule } from '../rule.ts';

export const idDuplicate: Rule = {
  id: 'id-duplicate',
  severity: 'error',
  message: 'The id “{id}” is used twice.',
  hint: 'Give each section, question and exercise an id of its own.',
  check(lesson, found) {
    const first = new Map<string, Span>();
    for (const { id, named, headingSpan } of [...lesson.sections, ...lesson.questions, ...lesson.exercises]) {
      if (!named) continue;
      const earlier = first.get(id);
      if (earlier) found(headingSpan, { id }, [earlier]);
      else first.set(id, headingSpan);
    }
  },
};
