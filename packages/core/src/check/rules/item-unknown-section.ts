import { fix, nearestFix } from '../fix.ts';
import type { Rule } from '../rule.ts';

/** Sections that are offered where none is near. */
const OFFERED = 6;

export const itemUnknownSection: Rule = {
  id: 'item-unknown-section',
  severity: 'error',
  message: 'There is no section “{section}”.',
  hint: 'Write the id that stands in the mark of the section. This lesson has: {known}.',
  suggestion: 'Did you mean “{nearest}”? Write the id that stands in the mark of the section.',
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
    return lesson.sections
      .filter(({ named }) => named)
      .slice(0, OFFERED)
      .map(({ id, title }) => fix('Write “{id}”: {title}', { id, title }, { span, text: id }));
  },
};
