import { expect, it } from 'vitest';
import { courseFindings } from '../../testing/course-findings.ts';

it('course-theme finds what is wrong in a course, and nothing else', () => {
  expect(courseFindings('course-theme', 'title: T\ntheme: ../a.css\n')).toEqual(['../a.css']);
  expect(courseFindings('course-theme', 'title: T\n')).toEqual([]);
});
