import { oncePerLesson } from '../../lesson/once-per-lesson.ts';
import { fix, nearestFix } from '../fixes/fix.ts';
import type { Rule } from '../rule.ts';

/** Number of sections to offer if none is near. */
const OFFERED = 6;

const firstSections = oncePerLesson(({ sections }) =>
  sections.filter(({ named }) => named).slice(0, OFFERED),
);

export const itemUnknownSection: Rule = {
  id: 'item-unknown-section',
  severity: 'error',
  message: 'There is no section “{section}”.',
  hint: 'Write the id from the section’s mark. This lesson has: {known}.',
  suggestion: 'Did you mean “{nearest}”? Write the id from the section’s mark.',
  item({ section, mark }, found, facts) {
    if (section === undefined || facts.hasSection(section)) return;
    const ids = facts.sectionIds();
    const known = `${ids.slice(0, 12).join(', ')}${ids.length > 12 ? ' …' : ''}`;
    const place = mark.attributes.find(({ key }) => key === 'section')?.valueSpan ?? mark.span;
    found(place, { section, known, ...facts.nearestSection(section) });
  },
  fixes(broken, lesson) {
    const { span, message } = broken;
    if (message.values['nearest'] !== undefined) return nearestFix(broken);
    return firstSections(lesson).map(({ id, title }) =>
      fix('Write “{id}”: {title}', { id, title }, { span, text: id }),
    );
  },
};
