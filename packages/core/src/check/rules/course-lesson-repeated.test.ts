import { expect, it } from 'vitest';
import { courseFindings } from '../../testing/course-findings.ts';

it('course-lesson-repeated finds what is wrong in a course, and nothing else', () => {
  expect(
    courseFindings('course-lesson-repeated', 'title: T\norder: [flood, rain, flood, rain/, s, snow-2]\n'),
  ).toEqual(['flood', 'rain/', 'snow-2']);
  expect(
    courseFindings('course-lesson-repeated', 'title: T\norder: [flood, rain, s]\ndrafts: [rain]\n'),
  ).toEqual([]);
});
