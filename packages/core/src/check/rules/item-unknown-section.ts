import type { Rule } from '../rule.ts';

export const itemUnknownSection: Rule = {
  id: 'item-unknown-section',
  severity: 'error',
  message: 'There is no section “{section}”.',
  hint: 'Sections: {known}.',
  check(lesson, found) {
    const known = new Set(lesson.sections.map((section) => section.id));
    for (const { section, mark } of [...lesson.questions, ...lesson.exercises]) {
      if (section !== undefined && !known.has(section))
        found(mark.span, { section, known: [...known].join(', ') });
    }
  },
};
