import { attributeAt } from '../fixes/by-place.ts';
import { fix, removeAttribute } from '../fixes/fix.ts';
import type { Rule } from '../rule.ts';

export const itemElsewhere: Rule = {
  id: 'item-elsewhere',
  severity: 'warning',
  message: 'This {kind} is in the section “{within}” but says it belongs to “{section}”.',
  hint: 'Remove section={section}, or move the {kind} to the section it belongs to.',
  item({ kind, section, within, mark }, found, facts) {
    const attribute = mark.attributes.find(({ key }) => key === 'section');
    if (!attribute || within === undefined || section === within) return;
    if (section !== undefined && facts.hasSection(section))
      found(attribute.valueSpan, { kind, within, section });
  },
  fixes({ span, message }, lesson) {
    const attribute = attributeAt(lesson, span);
    const { section = '' } = message.values;
    return attribute
      ? [fix('Remove section={section}', { section }, removeAttribute(lesson, attribute))]
      : [];
  },
};
