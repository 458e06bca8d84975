import type { Rule } from '../rule.ts';

export const sectionEmpty: Rule = {
  id: 'section-empty',
  severity: 'warning',
  message: 'The section “{title}” has no text.',
  hint: 'Write a paragraph under its heading; questions and exercises may stand in files of their own.',
  section({ blocks, headingSpan, title }, found) {
    if (blocks.length === 0) found(headingSpan, { title });
  },
};
