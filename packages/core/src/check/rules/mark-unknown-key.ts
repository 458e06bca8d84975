import { attributeAt } from '../fixes/by-place.ts';
import { fix, nearestFix, removeAttribute } from '../fixes/fix.ts';
import type { Rule } from '../rule.ts';

export const markUnknownKey: Rule = {
  id: 'mark-unknown-key',
  severity: 'warning',
  message: 'The mark “{mark}” cannot have “{key}”.',
  hint: 'Use one of {known}, or remove it.',
  suggestion: 'Did you mean “{nearest}”? The mark “{mark}” can have {known}.',
  fixes(broken, lesson) {
    const attribute = attributeAt(lesson, broken.span);
    const { key = '' } = broken.message.values;
    return [
      ...nearestFix(broken),
      ...(attribute ? [fix('Remove “{key}”', { key }, removeAttribute(lesson, attribute))] : []),
    ];
  },
};
