import { createNearest } from '../nearest-word.ts';
import type { Rule } from '../rule.ts';

export const itemUnknownSection: Rule = {
  id: 'item-unknown-section',
  severity: 'error',
  message: 'There is no section “{section}”.',
  hint: 'Write the id that stands in the mark of the section. This lesson has: {known}.',
  suggestion: 'Did you mean “{nearest}”? Write the id that stands in the mark of the section.',
  check(lesson, found) {
    const ids = new Set(lesson.sections.map((section) => section.id));
    const nearest = createNearest(ids);
    const known = `${[...ids].slice(0, 12).join(', ')}${ids.size > 12 ? ' …' : ''}`;
    for (const { section, mark } of [...lesson.questions, ...lesson.exercises]) {
      if (section === undefined || ids.has(section)) continue;
      const place = mark.attributes.find(({ key }) => key === 'section')?.valueSpan ?? mark.span;
      found(place, { section, known, ...nearest(section) });
    }
  },
};
