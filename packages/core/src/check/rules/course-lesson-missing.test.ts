import { expect, it } from 'vitest';
import { courseFindings } from '../../testing/course-findings.ts';

it('course-lesson-missing finds what is wrong in a course, and nothing else', () => {
  expect(
    courseFindings(
      'course-lesson-missing',
      "title: T\norder: [flood, 'rain ', ./rain/]\ndrafts: [snow, 7]\n",
    ),
  ).toEqual(['snow', '7']);
  expect(courseFindings('course-lesson-missing', 'title: T\norder: [flood, ./rain/, snow-2]\n')).toEqual([]);
});
