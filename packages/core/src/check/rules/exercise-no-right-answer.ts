import type { Rule } from '../rule.ts';

export const exerciseNoRightAnswer: Rule = {
  id: 'exercise-no-right-answer',
  severity: 'error',
  message: 'This exercise has no right answer.',
  hint: 'Tick the right option with [x], or list what is accepted behind <!-- key -->.',
  item(item, found) {
    if (item.kind !== 'exercise') return;
    const missing =
      (item.type === 'choice' && item.options.length > 0 && !item.options.some(({ right }) => right)) ||
      (item.type === 'short' &&
        item.accepted.length > 0 &&
        !item.accepted.some(({ credit }) => credit === 1));
    if (missing) found(item.headingSpan);
  },
};
