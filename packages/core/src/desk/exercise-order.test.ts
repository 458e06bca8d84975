import { expect, it } from 'vitest';
import { parseLesson } from '../service/parse-lesson.ts';
import { exerciseGroups, exercisesInOrder } from './exercise-order.ts';
import { questionGroups } from './question-groups.ts';

const section = (id: string): string => `## ${id}\n<!-- section id=${id} -->\n\nText.\n\n`;
const exercise = (id: string, at = ''): string =>
  `## ${id}\n<!-- exercise id=${id} type=short${at && ` section=${at}`} -->\n\nSay.\n\n<!-- key -->\n\n- Yes\n\n`;
const question = (id: string, at = ''): string =>
  `## ${id}\n<!-- question id=${id}${at && ` section=${at}`} -->\n\nSay.\n\n`;

const { lesson } = parseLesson([
  {
    path: 'lesson.md',
    text: `---\ntitle: T\nparts: [tasks.md]\n---\n\n${section('a')}${section('b')}${section('c')}`,
  },
  {
    path: 'tasks.md',
    text: `# Tasks\n\n${['x1', 'x2:b', 'x3:a', 'x4:gone', 'x5:a']
      .map((one) => exercise(...(one.split(':') as [string])))
      .join('')}${['q1:b', 'q2', 'q3:a'].map((one) => question(...(one.split(':') as [string]))).join('')}`,
  },
]);

it('goes through the passage section by section, each as written, and ends with what belongs to none', () => {
  const shown = exerciseGroups(lesson).map(({ section: at, exercises }) => [
    at?.id,
    exercises.map(({ id }) => id),
  ]);
  expect(shown).toEqual([
    ['a', ['x3', 'x5']],
    ['b', ['x2']],
    [undefined, ['x1', 'x4']],
  ]);
  expect(exercisesInOrder(lesson).map(({ id }) => id)).toEqual(['x3', 'x5', 'x2', 'x1', 'x4']);
});

it('is the same for questions', () => {
  const shown = questionGroups(lesson).map(({ section: at, questions }) => [
    at?.id,
    questions.map(({ id }) => id),
  ]);
  expect(shown).toEqual([
    ['a', ['q3']],
    ['b', ['q1']],
    [undefined, ['q2']],
  ]);
});
