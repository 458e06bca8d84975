import type { Rule } from '../rule.ts';

export const lessonEmpty: Rule = {
  id: 'lesson-empty',
  severity: 'warning',
  message: 'The lesson has no text.',
  hint: 'Write a section: a heading with ## and a paragraph under it.',
  lesson(lesson, found) {
    if (lesson.sections.some((section) => section.blocks.length > 0) || lesson.introduction.length > 0)
      return;
    found({ file: 'lesson.md', start: 0, end: 0 });
  },
};
