import type { Rule } from '../rule.ts';

export const idMissing: Rule = {
  id: 'id-missing',
  severity: 'warning',
  message: 'This {kind} has no id.',
  hint: 'Write one in its mark, as <!-- {kind} id=a-short-name -->: what students have done hangs on it.',
  check(lesson, found) {
    for (const section of lesson.sections)
      if (!section.named) found(section.headingSpan, { kind: 'section' });
    for (const item of [...lesson.questions, ...lesson.exercises]) {
      if (!item.named) found(item.headingSpan, { kind: item.kind });
    }
  },
};
