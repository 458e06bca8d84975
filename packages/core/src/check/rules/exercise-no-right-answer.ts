import type { Rule } from '../rule.ts';

export const exerciseNoRightAnswer: Rule = {
  id: 'exercise-no-right-answer',
  severity: 'error',
  message: 'This exercise has no right answer.',
  hint: 'Tick the right option with [x], or list what is accepted behind <!-- key -->.',
  check(lesson, found) {
    for (const exercise of lesson.exercises) {
      const missing =
        (exercise.type === 'choice' &&
          exercise.options.length > 0 &&
          !exercise.options.some((option) => option.right)) ||
        (exercise.type === 'short' &&
          exercise.accepted.length > 0 &&
          !exercise.accepted.some((answer) => answer.credit === 1));
      if (missing) found(exercise.headingSpan);
    }
  },
};
