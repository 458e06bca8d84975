import { expect, it } from 'vitest';
import { parseLesson } from '../service/parse-lesson.ts';
import { isFinish, positionIn, queued, startQueue, stepFrom } from './exercise-queue.ts';

const mark = (id: string, section: string): string =>
  `### ${id}\n<!-- exercise id=${id} type=short section=${section} -->\n<!-- key -->\n- yes\n\n`;
const section = (id: string): string => `## ${id}\n<!-- section id=${id} -->\n\nWords.\n\n`;
// Written in another order than the passage goes.
const text = `---\ntitle: T\nid: t\n---\n\n${section('one')}${section('two')}${mark('c', 'two')}${mark('a', 'one')}${mark('b', 'one')}`;
const { lesson } = parseLesson([{ path: 'lesson.md', text }]);
const ids = (queue: Parameters<typeof queued>[1]) => queued(lesson, queue).map(({ id }) => id);

it('without a queue all exercises come, in the order of the passage, and nothing at their end', () => {
  expect(ids(undefined)).toEqual(['a', 'b', 'c']);
  expect(positionIn(lesson, undefined, 'c')).toEqual({ number: 3, of: 3, hasPrevious: true, hasNext: false });
  expect(isFinish(lesson, undefined, 'c')).toBe(false);
  expect(stepFrom(lesson, undefined, 'a', -1)).toBeUndefined();
  expect(stepFrom(lesson, undefined, 'c', 1)).toBeUndefined();
});

it('a queue has its own order, and leaves out what the lesson has no more', () => {
  const queue = startQueue('review', ['c', 'gone', 'a']);
  expect(ids(queue)).toEqual(['c', 'a']);
  expect(stepFrom(lesson, queue, 'c', 1)?.id).toBe('a');
  expect(positionIn(lesson, queue, 'c')).toEqual({ number: 1, of: 2, hasPrevious: false, hasNext: true });
});

it('after the last exercise of a queue comes the word on how it went', () => {
  const queue = startQueue('cram', ['b', 'a']);
  expect(isFinish(lesson, queue, 'a')).toBe(true);
  expect(positionIn(lesson, queue, 'a')).toMatchObject({ number: 2, hasNext: true });
});
