import { expect, it } from 'vitest';
import { courseFindings } from '../../testing/course-findings.ts';

it('course-yaml finds what is wrong in a course, and nothing else', () => {
  expect(courseFindings('course-yaml', 'title: a: b\n')).toEqual(['a: b']);
  expect(courseFindings('course-yaml', 'title: "a: b"\n')).toEqual([]);
});
