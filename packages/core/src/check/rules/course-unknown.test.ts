import { expect, it } from 'vitest';
import { courseFindings } from '../../testing/course-findings.ts';

it('course-unknown finds what is wrong in a course, and nothing else', () => {
  expect(courseFindings('course-unknown', 'title: T\nordre: []\nlicence: CC0-1.0\n')).toEqual([
    'ordre',
    'licence',
  ]);
  expect(courseFindings('course-unknown', 'title: T\nlayout: page\n')).toEqual([]);
});
