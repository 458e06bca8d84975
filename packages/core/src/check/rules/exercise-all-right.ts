import type { Rule } from '../rule.ts';

export const exerciseAllRight: Rule = {
  id: 'exercise-all-right',
  severity: 'warning',
  message: 'Every option of this exercise is right.',
  hint: 'Add one that is wrong, with a reason why somebody might pick it: now ticking everything scores full.',
  item(item, found) {
    if (item.kind !== 'exercise' || item.type !== 'choice' || item.options.length < 2) return;
    if (item.options.every(({ right }) => right)) found(item.headingSpan);
  },
};
