import { describe, expect, it } from 'vitest';
import { parseText } from '../testing/parse-text.ts';
import { itemPrint } from './change/item-print.ts';
import { lessonChange } from './change/lesson-change.ts';
import { lessonReport } from './change/lesson-report.ts';
import { progress } from './progress.ts';
import { foldRecord, untouched } from './record/fold.ts';
import type { RecordEvent } from './record/record-event.ts';

const { lesson } = parseText(`
## One
<!-- section id=one -->

Text.

### Who?
<!-- question id=who lens=sourcing -->

### Which?
<!-- exercise id=which type=choice points=3 -->
- [x] this
- [ ] that

## Two
<!-- section id=two -->

Text.

### Why?
<!-- question id=why lens=sourcing -->

### In what order?
<!-- exercise id=order type=order points=1 -->
1. first
2. second

### What else?
<!-- question id=else lens=recall -->
`);

let made = 0;
function event(draft: object): RecordEvent {
  made++;
  return { v: 1, id: `e${made}`, at: made, lesson: 't', ...draft } as RecordEvent;
}
const attempt = (exercise: string, exerciseType: string, score: number | null, section?: string) =>
  event({ type: 'attempt', exercise, exerciseType, score, seed: 1, hints: 0, duration: 5, section });
const stateOf = (...events: readonly RecordEvent[]) => foldRecord(events).get('t') ?? untouched;

describe('progress', () => {
  it('of an untouched lesson is nothing of everything', () => {
    const { whole, attempts, due } = progress(lesson, untouched, 0);
    expect(whole).toEqual({
      read: { done: 0, total: 2 },
      answered: { done: 0, total: 3 },
      attempted: { done: 0, total: 2 },
      meanScore: undefined,
    });
    expect([attempts, due]).toEqual([[], []]);
  });

  it('counts by section and by lens, and weighs best scores by points', () => {
    const state = stateOf(
      event({ type: 'read', section: 'one' }),
      event({ type: 'read', section: 'gone' }),
      event({ type: 'answer', question: 'who' }),
      attempt('which', 'choice', 1),
      attempt('which', 'choice', 0),
      attempt('order', 'order', 0.5),
      event({ type: 'review', exercise: 'order', rating: 'good' }),
      event({ type: 'review', exercise: 'gone', rating: 'good' }),
    );
    const { whole, sections, lenses, attempts, due } = progress(lesson, state, 0);
    expect(whole).toMatchObject({ read: { done: 1, total: 2 }, meanScore: (3 * 1 + 1 * 0.5) / 4 });
    expect(sections).toMatchObject([
      { section: 'one', read: { done: 1, total: 1 }, answered: { done: 1, total: 1 }, meanScore: 1 },
      { section: 'two', attempted: { done: 1, total: 1 }, answered: { done: 0, total: 2 }, meanScore: 0.5 },
    ]);
    expect(lenses).toMatchObject([
      { lens: 'sourcing', read: { done: 1, total: 2 }, answered: { done: 1, total: 2 } },
      { lens: 'recall', read: { done: 0, total: 1 }, answered: { done: 0, total: 1 } },
    ]);
    expect(attempts.map(({ score }) => score)).toEqual([1, 0, 0.5]);
    expect(attempts.map(({ earned }) => earned)).toEqual([3 / 4, 3 / 4, 3.5 / 4]);
    expect(due.map(({ exercise }) => exercise)).toEqual(['order']);
  });

  it('counts no attempt at what is another type of exercise now, and no score where only people can judge', () => {
    const { whole } = progress(
      lesson,
      stateOf(attempt('which', 'essay', 1), attempt('order', 'order', null)),
      0,
    );
    expect(whole.attempted.done).toBe(1);
    expect(whole.meanScore).toBeUndefined();
  });
});

describe('progress in a lesson with an id that two elements share', () => {
  const twice = parseText(`
## One
<!-- section id=s -->

Text.

### A
<!-- exercise id=x type=choice points=1 -->
- [x] a
- [ ] b

### Why?
<!-- question id=q lens=recall -->

## Two
<!-- section id=s -->

Text.

### B
<!-- exercise id=x type=choice points=5 -->
- [x] a
- [ ] b

### Why not?
<!-- question id=q lens=recall -->

### C
<!-- exercise id=q type=choice -->
- [x] a
- [ ] b
`).lesson;
  const state = stateOf(
    event({ type: 'read', section: 's' }),
    event({ type: 'answer', question: 'q' }),
    attempt('x', 'choice', 1),
    attempt('q', 'choice', 1),
  );

  it('counts what was done once, for the first of them', () => {
    const { whole, sections, lenses, attempts } = progress(twice, state, 99);
    expect(whole).toMatchObject({
      read: { done: 1, total: 2 },
      answered: { done: 1, total: 2 },
      attempted: { done: 1, total: 3 },
      meanScore: 1,
    });
    expect(sections.map(({ read }) => read.done)).toEqual([1, 0]);
    expect(sections.map(({ attempted }) => attempted.done)).toEqual([1, 0]);
    expect(lenses[0]?.answered).toEqual({ done: 1, total: 2 });
    expect(attempts.at(-1)?.earned).toBeCloseTo(1 / 7);
  });

  it('asks for another answer only where the first was changed', () => {
    const print = itemPrint(twice, twice.exercises[0] ?? (twice.questions[0] as never));
    const told = lessonReport(twice, stateOf({ ...attempt('x', 'choice', 1), item: print } as RecordEvent));
    expect(told.news).toEqual([]);
  });
});

describe('progress after very many attempts', () => {
  it('is told', () => {
    const scores = Array.from({ length: 300_000 }, () => attempt('which', 'choice', 0.25));
    const { whole, attempts } = progress(lesson, foldRecord(scores).get('t') ?? untouched, 9e9);
    expect(whole.meanScore).toBe(0.25);
    expect(attempts).toHaveLength(300_000);
  });
});

describe('a changed lesson', () => {
  it('says of all work whether it was kept, has moved, is to be done again or has lost its place', () => {
    const state = stateOf(
      event({ type: 'read', section: 'one' }),
      event({ type: 'read', section: 'zero' }),
      event({ type: 'answer', question: 'who', section: 'one' }),
      event({ type: 'answer', question: 'why', section: 'one' }),
      event({ type: 'answer', question: 'else' }),
      event({ type: 'answer', question: 'whence', section: 'one' }),
      event({ type: 'answer', question: 'order', section: 'two' }),
      attempt('which', 'essay', 1, 'one'),
      attempt('which', 'choice', 1, 'one'),
      attempt('who', 'short', 1, 'one'),
      attempt('gone', 'short', 1, 'one'),
      event({ type: 'review', exercise: 'order', rating: 'good' }),
    );
    expect(lessonChange(lesson, state).map(({ kind, id, fate }) => `${kind} ${id} ${fate}`)).toEqual([
      'section one kept',
      'section zero orphaned',
      'question who kept',
      'question why moved',
      'question else kept',
      'question whence orphaned',
      'question order again',
      'exercise which kept',
      'exercise who again',
      'exercise gone orphaned',
      'exercise order kept',
    ]);
    expect(lessonChange(lesson, state)[3]).toMatchObject({ from: 'one', to: 'two' });
  });

  it('is silent about what nobody worked on', () => {
    expect(lessonChange(lesson, untouched)).toEqual([]);
  });
});
