import type { Rule } from '../rule.ts';

export const lessonEmpty: Rule = {
  id: 'lesson-empty',
  severity: 'warning',
  message: 'The lesson has no text.',
  hint: 'Add a section: a heading that begins with ## and a paragraph under it.',
  lesson(_lesson, found, facts) {
    if (!facts.hasPassage()) found({ file: 'lesson.md', start: 0, end: 0 });
  },
};
