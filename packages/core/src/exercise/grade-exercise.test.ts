import { describe, expect, it } from 'vitest';
import {
  type Exercise,
  emptyResponse,
  formatMessage,
  gradeContext,
  gradeExercise,
  keyResponse,
  parseLesson,
} from '../index.ts';
import type { ExerciseType } from '../model/exercise.ts';
import { exerciseOf } from '../testing/exercise-of.ts';
import { respond } from '../testing/respond.ts';

const golden = Object.values(
  import.meta.glob<string>('../../fixtures/grading/*.txt', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
).flatMap((text) =>
  [...text.matchAll(/^(\w+): (.+)\n\.\n([\s\S]*?)\n\.\n([\s\S]*?)\n\.$/gm)].map(
    ([, type = '', name = '', body = '', table = '']) => ({ type: type as ExerciseType, name, body, table }),
  ),
);
const korea = import.meta.glob<string>('../../../content/lessons/korea-1950/*.{md,yaml}', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const { lesson } = parseLesson(
  Object.entries(korea).map(([path, text]) => ({ path: path.replace(/^.*\//, ''), text })),
);

describe('the scores of a real Moodle', () => {
  it('are read from the fixtures', () => {
    expect(golden.length).toBe(9);
  });

  it.each(golden)('are given here too: $type, $name', ({ type, body, table }) => {
    const { exercise } = exerciseOf(type, body);
    for (const row of table.split('\n')) {
      const [words = '', score] = row.split(' = ');
      const { score: given } = gradeExercise(exercise, respond(exercise, words.split(' | ')));
      expect(given, row).toBeCloseTo(Number(score), 5);
    }
  });
});

describe('the exercises on Korea', () => {
  const context = gradeContext(lesson);
  const gradable = lesson.exercises.filter(({ type }) => type !== 'argument' && type !== 'essay');

  it('are graded by rubric alone where they are arguments or essays', () => {
    expect([lesson.exercises.length, gradable.length]).toEqual([25, 23]);
    for (const exercise of lesson.exercises) {
      expect(keyResponse(exercise) === undefined).toBe(!gradable.includes(exercise));
    }
  });

  it.each(gradable)('give 1 for the key, 0 for nothing and less for a wrong response: $id', (exercise) => {
    expect(gradeExercise(exercise, keyResponse(exercise), context).score).toBe(1);
    expect(gradeExercise(exercise, emptyResponse(exercise), context).score).toBe(0);
    expect(gradeExercise(exercise, wrong(exercise), context).score).toBeLessThan(0.8);
  });

  it.each(lesson.exercises)('explain every score in whole sentences: $id', (exercise) => {
    for (const response of [keyResponse(exercise), emptyResponse(exercise), wrong(exercise)]) {
      const { explanation } = gradeExercise(exercise, response, context);
      expect(formatMessage(explanation)).toMatch(/^[A-Z\d].*(\.|%\.?)$/);
      expect(formatMessage(explanation)).not.toMatch(/[{}]|undefined|NaN/);
    }
  });

  function wrong(exercise: Exercise) {
    switch (exercise.type) {
      case 'choice':
        return { type: 'choice', picked: [exercise.options.findIndex(({ right }) => !right)] };
      case 'order':
        return { type: 'order', entries: [...exercise.groups.flat().keys()].reverse() };
      case 'match':
        return { type: 'match', values: exercise.rows.map(() => 0) };
      case 'cloze':
        return { type: 'cloze', gaps: exercise.gaps.map(() => '1812') };
      case 'evidence':
        return { type: 'evidence', quotation: 'The Soviet Union did its best to stay out of sight' };
      default:
        return { type: exercise.type, text: 'Napoleon', claim: '', quotations: [''], reasoning: '' };
    }
  }
});
