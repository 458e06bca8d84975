import type { Rule } from '../rule.ts';

export const courseYaml: Rule = {
  id: 'course-yaml',
  severity: 'error',
  message: 'The course cannot be read: {problem}',
  hint: 'Correct this line. Text with a colon or a quotation mark needs quotes around it, as in title: "War: a history".',
};
