import { attributeAt } from '../fixes/by-place.ts';
import { fix, nearestFix, removeAttribute } from '../fixes/fix.ts';
import type { Rule } from '../rule.ts';

export const markValueRule: Rule = {
  id: 'mark-value',
  severity: 'warning',
  message: 'In the mark “{mark}”, {key}=“{value}” cannot be read.',
  hint: 'Write {expected}.',
  suggestion: 'Did you mean “{nearest}”? Write {expected}.',
  fixes(broken, lesson) {
    const attribute = attributeAt(lesson, broken.span);
    const { key = '' } = broken.message.values;
    return [
      ...nearestFix(broken),
      ...(attribute ? [fix('Remove “{key}”', { key }, removeAttribute(lesson, attribute))] : []),
    ];
  },
};
