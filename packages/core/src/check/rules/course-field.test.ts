import { expect, it } from 'vitest';
import { courseFindings } from '../../testing/course-findings.ts';

it('course-field finds what is wrong in a course, and nothing else', () => {
  expect(courseFindings('course-field', 'title: [1]\norder: flood\n')).toEqual(['title', 'order']);
  expect(courseFindings('course-field', 'title: T\nlanguage: de\n')).toEqual([]);
});
