import { describe, expect, it } from 'vitest';
import { studentEdition } from '../../edition/student-edition.ts';
import { carryResponse, gradeExercise, keyResponse } from '../../exercise/grade-exercise.ts';
import type { Lesson } from '../../model/lesson.ts';
import { parseText } from '../../testing/parse-text.ts';
import { foldRecord } from '../record/fold.ts';
import type { EventDraft, RecordEvent } from '../record/record-event.ts';
import { itemPrint } from './item-print.ts';
import { gradeKept } from './kept-grades.ts';

const { lesson } = parseText(`
## One
<!-- section id=one -->

Seoul fell in June.

### A
<!-- exercise id=choice type=choice points=2 -->

- [x] right
  > Well seen.
- [ ] wrong
- [ ] other

### B
<!-- exercise id=order type=order -->

1. a
2. b
3. c

### C
<!-- exercise id=short type=short -->

Which?

<!-- key -->

- Seoul

It fell twice.

### D
<!-- exercise id=essay type=essay -->

Write.

<!-- key -->

| What | Good |
|---|---|
| Claim | clear |
`);
const { files } = studentEdition(lesson, { keys: 'sealed' });
const edition = parseText(
  Object.fromEntries(files.flatMap((file) => ('text' in file ? [[file.path, file.text]] : []))),
).lesson;

const stamped = (drafts: readonly EventDraft[]): RecordEvent[] =>
  drafts.map((draft, index) => ({ v: 1, id: `i${index}`, at: index, ...draft }) as RecordEvent);
const stateOf = (drafts: readonly EventDraft[]) => {
  const state = foldRecord(stamped(drafts)).get('t');
  if (!state) throw new Error('nothing was folded');
  return state;
};

/** A student who answers everything right in the edition. */
function answered(at: Lesson = edition): EventDraft[] {
  return lesson.exercises.map((exercise, index) => {
    const asked = at.exercises[index] ?? exercise;
    const key = keyResponse(exercise);
    const response = (key && carryResponse(exercise, asked, key)) ?? { type: 'essay', text: 'My text.' };
    return {
      type: 'attempt',
      lesson: 't',
      exercise: exercise.id,
      exerciseType: exercise.type,
      item: itemPrint(at, asked),
      response,
      score: gradeExercise(asked, response).score ?? null,
      seed: 1,
      hints: 0,
      duration: 5,
    };
  });
}

describe('grades of what was tried without keys', () => {
  it('are those of the same answers in the lesson with its keys', () => {
    const tried = answered();
    expect(tried.map((draft) => draft.type === 'attempt' && draft.score)).toEqual([null, null, null, null]);
    const kept = gradeKept(edition, lesson, stateOf(tried));
    expect(kept.map(({ exercise, grade }) => [exercise.id, grade.score])).toEqual([
      ['choice', 1],
      ['order', 1],
      ['short', 1],
    ]);
    expect(kept.map(({ words }) => words)).toEqual([['Well seen.'], [], ['It fell twice.']]);
  });

  it('take the place of the attempts, once', () => {
    const tried = answered();
    const drafts = gradeKept(edition, lesson, stateOf(tried)).flatMap((kept) => kept.drafts);
    const state = stateOf([...tried, ...drafts]);
    expect([...state.exercises].map(([id, { attempts, best }]) => [id, attempts.length, best])).toEqual([
      ['essay', 1, undefined],
      ['choice', 1, 1],
      ['order', 1, 1],
      ['short', 1, 1],
    ]);
    expect(gradeKept(edition, lesson, state)).toEqual([]);
  });

  it('are not given to answers to other words', () => {
    const [choice, ...others] = answered();
    const [order] = others;
    const changed = [
      { ...choice, item: { title: 'A', asked: 'x', right: '' } },
      { ...order, item: order?.type === 'attempt' ? { ...order.item, form: 'x' } : undefined },
      { ...others[1], response: { type: 'short' } },
    ] as EventDraft[];
    expect(gradeKept(edition, lesson, stateOf(changed))).toEqual([]);
  });
});
