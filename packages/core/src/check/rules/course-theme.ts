import type { Rule } from '../rule.ts';

export const courseTheme: Rule = {
  id: 'course-theme',
  severity: 'error',
  message: 'The theme “{path}”: {problem}',
  hint: 'Name a style sheet in the folder of the course that loads nothing: no @import, no url().',
};
