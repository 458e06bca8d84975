import type { Rule } from '../rule.ts';

export const exerciseAllRight: Rule = {
  id: 'exercise-all-right',
  severity: 'warning',
  message: 'Every option of this exercise is right.',
  hint: 'Add a wrong option that students might plausibly pick. As it is, ticking everything earns full points.',
  item(item, found) {
    if (item.kind !== 'exercise' || item.type !== 'choice' || item.options.length < 2) return;
    if (item.options.every(({ right }) => right)) found(item.headingSpan);
  },
};
