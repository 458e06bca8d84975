import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gradeExercise, keyResponse } from '../exercise/grade-exercise.ts';
import type { Exercise } from '../model/exercise.ts';
import { parseLesson } from '../service/parse-lesson.ts';
import { presentExercise } from './present-exercise.ts';

const lessonOf = (changed = 'Deep wells') =>
  parseLesson([
    {
      path: 'lesson.md',
      text: `---
title: The siege
id: siege
---

## The walls
<!-- section id=walls -->

The walls were old.

### Pick several
<!-- exercise id=x-several type=choice section=walls -->
- [x] ${changed}
- [x] Old walls
- [ ] A harbour
- [ ] A fleet

### Order
<!-- exercise id=x-order type=order section=walls -->
1. One
2. Two
3. Three
4. Four

### Match
<!-- exercise id=x-match type=match section=walls -->
| Who | What |
|---|---|
| Miller | Bread |
| Duke | War |
| Monk | Prayer |

### Cloze
<!-- exercise id=x-cloze type=cloze section=walls -->
The **walls** were **old**.
`,
    },
  ]).lesson;

const lesson = lessonOf();
const options = {};
/** Told by their places: a whole exercise would fill the screen where a property fails. */
const exercises = fc.nat(lesson.exercises.length - 1);
const present = (exercise: Exercise, seed: number, of = lesson) =>
  presentExercise(of, exercise, seed, options, '1 point');

const exerciseAt = (at: number, of = lesson): Exercise => {
  const exercise = of.exercises[at];
  if (!exercise) throw new Error(`There is no exercise ${at}.`);
  return exercise;
};

describe('an exercise as a student sees it', () => {
  it('is read as the author wrote it, however it was shuffled', () => {
    expect(lesson.exercises).toHaveLength(4);
    fc.assert(
      fc.property(exercises, fc.nat(), (at, seed) => {
        const exercise = exerciseAt(at);
        const key = keyResponse(exercise);
        if (!key) throw new Error(`${exercise.id} has no key.`);
        const { toAuthor, toShown } = present(exercise, seed);
        const back = toAuthor(toShown(key));
        expect(back).toEqual(key);
        expect(gradeExercise(exercise, back).score).toBe(1);
      }),
    );
  });

  it('is shuffled by its seed, and by nothing else', () => {
    const several = exerciseAt(0);
    const names = new Set(Array.from({ length: 40 }, (_, seed) => present(several, seed).name));
    expect(names.size).toBeGreaterThan(3);
    expect(present(several, 7)).toMatchObject({ name: present(several, 7).name });
  });

  it('has another name when its words have changed', () => {
    const other = lessonOf('Deep rivers');
    expect(present(exerciseAt(0, other), 7, other).name).not.toBe(present(exerciseAt(0), 7).name);
  });

  it('does not tell the key', () => {
    fc.assert(
      fc.property(exercises, fc.nat(), (at, seed) => {
        const shown = JSON.stringify(present(exerciseAt(at), seed).exercise);
        expect(shown).not.toMatch(/"(?:right|correct|accepted|credit|feedback|key)"/);
      }),
    );
  });

  it('says its points in the words that it is given', () => {
    const several = exerciseAt(0);
    expect(present(several, 1).exercise).toMatchObject({ points: '1 point', place: 'The walls, ¶ 1' });
  });

  it('is the same question however its quotes and dashes are set', () => {
    const typed = lessonOf(`Wells "of 1300-1302"`);
    for (const exercise of typed.exercises) {
      const [plain, set] = [false, true].map((typography) =>
        presentExercise(typed, exercise, 1, { typography }, '1 point'),
      );
      expect(set?.name).toBe(plain?.name);
    }
    const [first] = typed.exercises;
    const shown = first && presentExercise(typed, first, 1, { typography: true }, '1 point');
    expect(JSON.stringify(shown?.exercise.body)).toContain('Wells “of 1300–1302”');
  });
});
