import { expect, it } from 'vitest';
import { courseFindings } from '../../testing/course-findings.ts';

it('course-lesson-unlisted finds what is wrong in a course, and nothing else', () => {
  expect(courseFindings('course-lesson-unlisted', 'title: T\norder: [rain]\n')).toEqual([
    'title: T',
    'title: T',
  ]);
  expect(courseFindings('course-lesson-unlisted', 'title: T\ndrafts: [rain]\n')).toEqual([]);
});
