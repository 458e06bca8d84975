import type { Span } from '../../model/span.ts';
import { idSpan } from '../id-span.ts';
import type { Rule } from '../rule.ts';

export const idDuplicate: Rule = {
  id: 'id-duplicate',
  severity: 'error',
  message: 'The id “{id}” is used twice.',
  hint: 'Give each section, question and exercise an id of its own.',
  lesson(lesson, found) {
    const first = new Map<string, Span>();
    for (const element of [...lesson.sections, ...lesson.questions, ...lesson.exercises]) {
      if (!element.named) continue;
      const earlier = first.get(element.id);
      if (earlier) found(idSpan(element), { id: element.id }, [earlier]);
      else first.set(element.id, idSpan(element));
    }
  },
};
