import { removeAttribute, twinFix } from '../fixes/fix.ts';
import type { Rule } from '../rule.ts';

export const markRepeatedKey: Rule = {
  id: 'mark-repeated-key',
  severity: 'warning',
  unnecessary: true,
  message: 'The mark “{mark}” has “{key}” twice. Only the first one counts.',
  hint: 'Remove one of the two.',
  fixes({ span, related: [first], message }, lesson) {
    const { key = '' } = message.values;
    const edit = removeAttribute(lesson, { span });
    return first ? [twinFix('Remove the second “{key}”', { key }, first, edit)] : [];
  },
};
