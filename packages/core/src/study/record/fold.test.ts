import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growth } from '../../testing/growth.ts';
import { foldRecord, untouched } from './fold.ts';
import type { EventDraft, RecordEvent, UnknownEvent } from './record-event.ts';
import { parseRecord, serialiseEvent } from './record-lines.ts';
import type { StudyState } from './study-state.ts';

type Unnamed = EventDraft extends infer D
  ? D extends { lesson: string }
    ? Omit<D, 'lesson'>
    : never
  : never;

function event(id: string, at: number, draft: Unnamed, lesson = 'l'): RecordEvent {
  return { ...draft, v: 1, id, at, lesson } as RecordEvent;
}
const attempt = (score: number | null, exercise = 'x') =>
  ({ type: 'attempt', exercise, exerciseType: 'choice', score, seed: 1, hints: 0, duration: 1 }) as const;
const quote = { exact: 'words', prefix: '', suffix: '' };
const fold = (...events: (RecordEvent | UnknownEvent)[]): StudyState =>
  foldRecord(events).get('l') ?? untouched;

const target = fc.constantFrom('1', '2', '3', '4', '5');
const name = fc.constantFrom('x', 'y');
/** Events of every type: the compiler names a new one. */
const drafts: { readonly [T in RecordEvent['type']]: fc.Arbitrary<Unnamed & { type: T }> } = {
  read: name.map((section) => ({ type: 'read', section })),
  answer: name.map((question) => ({ type: 'answer', question })),
  attempt: fc
    .tuple(fc.constantFrom(null, 0, 0.5, 1), name)
    .map(([score, exercise]) => attempt(score, exercise)),
  highlight: fc.constant({ type: 'highlight', quote }),
  note: fc.constant({ type: 'note', quote, text: 'why?' }),
  remove: target.map((id) => ({ type: 'remove', target: id })),
  review: name.map((exercise) => ({ type: 'review', exercise, rating: 'good' })),
  reset: fc.oneof(
    fc.constant({ type: 'reset' } as const),
    name.map((exercise) => ({ type: 'reset', exercise }) as const),
  ),
  setting: fc.constantFrom(1, null).map((examDate) => ({ type: 'setting', examDate })),
  seen: name.map((item) => ({ type: 'seen', items: [item] })),
};
const draft: fc.Arbitrary<Unnamed> = fc.oneof(...Object.values(drafts));
/** What a window adds, and those of the first versions did not. */
const stamp: fc.Arbitrary<object> = fc.oneof(
  fc.constant({}),
  fc.record({ by: name, seq: fc.nat(4) }),
  fc.record({ by: name, seq: fc.nat(4), order: fc.nat(6) }),
  fc.record({
    by: name,
    seq: fc.nat(4),
    covers: fc.record({ writers: fc.array(fc.tuple(name, fc.nat(4))) }),
  }),
);
// Few ids and times, so that ties, twins and removals that hit something are common.
const anyEvent = fc
  .tuple(target, fc.nat(4), draft, fc.constantFrom('l', 'm'))
  .chain(([id, at, made, lesson]) => stamp.map((given) => ({ ...event(id, at, made, lesson), ...given })));

describe('the state', () => {
  it('does not depend on the order of files and lines, nor on copies', () => {
    const shuffled = fc
      .array(anyEvent, { maxLength: 12 })
      .chain((events) =>
        fc.tuple(
          fc.constant(events),
          fc.shuffledSubarray([...events, ...events], { minLength: 2 * events.length }),
        ),
      );
    fc.assert(
      fc.property(shuffled, ([events, mixed]) => {
        const bySorting = (record: ReturnType<typeof foldRecord>) =>
          [...record].sort(([a], [b]) => (a < b ? -1 : 1));
        expect(bySorting(foldRecord(mixed))).toEqual(bySorting(foldRecord(events)));
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it("is the same after git has merged two machines' files, with a conflict or without", () => {
    const files = fc.tuple(fc.array(anyEvent, { maxLength: 6 }), fc.array(anyEvent, { maxLength: 6 }));
    fc.assert(
      fc.property(files, fc.array(anyEvent, { maxLength: 4 }), ([ours, theirs], common) => {
        const lines = (events: RecordEvent[]) => events.map(serialiseEvent).join('');
        const conflict = `${lines(common)}<<<<<<< HEAD\n${lines(ours)}=======\n${lines(theirs)}>>>>>>> b\n`;
        const apart = [
          ...parseRecord(lines([...common, ...theirs])).events,
          ...parseRecord(lines([...common, ...ours])).events,
        ];
        expect(fold(...parseRecord(conflict).events)).toEqual(fold(...apart));
      }),
      { seed: 7 },
    );
  });

  it('counts all attempts when the clock runs backwards', () => {
    const state = fold(
      event('c', 30, attempt(0.2)),
      event('b', 20, attempt(1)),
      event('a', 10, attempt(null)),
    );
    const exercise = state.exercises.get('x');
    expect(exercise?.attempts.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(exercise).toMatchObject({ best: 1, last: 0.2, firstAt: 10 });
  });

  it('knows what was read and answered, how often and when', () => {
    const state = fold(
      event('a', 10, { type: 'read', section: 's' }),
      event('b', 5, { type: 'read', section: 's' }),
      event('c', 7, { type: 'answer', question: 'q', section: 's' }),
      event('d', 9, { type: 'answer', question: 'q' }),
    );
    expect(state.sections.get('s')).toEqual({ count: 2, firstAt: 5, lastAt: 10 });
    expect(state.questions.get('q')).toEqual({ count: 2, firstAt: 7, lastAt: 9, section: 's' });
  });

  it('lets go of what was removed, even where the removal seems to be the earlier one', () => {
    const state = fold(
      event('a', 10, { type: 'highlight', quote }),
      event('b', 11, { type: 'note', quote, text: 'why?' }),
      event('c', 12, { type: 'highlight', quote }),
      event('d', 1, { type: 'remove', target: 'a' }),
      event('e', 20, { type: 'remove', target: 'b' }),
    );
    expect(state.highlights.map(({ id }) => id)).toEqual(['c']);
    expect(state.notes).toEqual([]);
  });

  it('begins anew after a reset, keeps highlights, and comes back when the reset is removed', () => {
    const before = [
      event('a', 1, attempt(1)),
      event('b', 2, attempt(1, 'y')),
      event('c', 3, { type: 'review', exercise: 'x', rating: 'good' }),
      event('d', 4, { type: 'highlight', quote }),
      event('e', 5, { type: 'read', section: 's' }),
    ];
    const one = fold(...before, event('r', 6, { type: 'reset', exercise: 'x' }), event('z', 7, attempt(0)));
    expect(one.exercises.get('x')).toMatchObject({ best: 0, reviews: [] });
    expect(one.exercises.get('y')?.best).toBe(1);
    const all = fold(...before, event('r', 6, { type: 'reset' }));
    expect([all.exercises.size, all.sections.size, all.highlights.length]).toEqual([0, 0, 1]);
    const undone = fold(
      ...before,
      event('r', 6, { type: 'reset' }),
      event('u', 8, { type: 'remove', target: 'r' }),
    );
    expect(undone).toEqual(fold(...before));
  });

  it('takes the latest setting', () => {
    const set = event('a', 1, { type: 'setting', examDate: 99 });
    expect(fold(set, event('b', 2, { type: 'setting' })).examDate).toBe(99);
    expect(fold(event('b', 2, { type: 'setting', examDate: null }), set).examDate).toBeUndefined();
  });

  it('passes over what it does not know', () => {
    expect(foldRecord([{ type: 'unknown', line: '{}' }]).size).toBe(0);
  });

  it('keeps both of two different events that share an id', () => {
    const state = fold(event('a', 1, attempt(1)), event('a', 1, attempt(0)), event('a', 1, attempt(0)));
    expect(state.exercises.get('x')?.attempts).toHaveLength(2);
  });

  it('takes copies for copies whatever order their fields stand in', () => {
    const made = event('a', 1, attempt(1));
    const turned = Object.fromEntries(Object.entries(made).reverse()) as unknown as RecordEvent;
    expect(fold(made, turned)).toEqual(fold(made));
  });

  it('copes with responses that are nested more deeply than any answer', () => {
    const deep = JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`);
    const made = event('a', 1, { ...attempt(1), response: deep });
    const again = event('a', 1, { ...attempt(1), response: [deep] });
    expect(fold(made, { ...made, response: [deep] } as RecordEvent, again).exercises.size).toBe(1);
  });

  it('takes time in proportion to the events of many files', async () => {
    const all = Array.from({ length: 40_000 }, (_, i) => {
      const at = 1_800_000_000_000 + ((i * 7919) % 2500) * 60_000 + Math.floor(i / 2500);
      const id = `${((i * 2654435761) % 4294967296).toString(16)}-${i}`;
      if (i % 10 === 0) return event(id, at, { type: 'read', section: `s${i % 7}` });
      if (i % 10 === 1) return event(id, at, { type: 'highlight', quote });
      if (i % 10 === 2) return event(id, at, { type: 'review', exercise: `x${i % 40}`, rating: 'good' });
      return event(id, at, attempt((i % 5) / 4, `x${i % 40}`));
    });
    expect(foldRecord(all).get('l')?.exercises.size).toBe(32);
    expect(await growth((size) => all.slice(0, size), foldRecord, 10_000)).toMatchObject({ linear: true });
  });

  it('remembers what there was when the student began, and what was told last', () => {
    const { seen } = fold(
      event('1', 1, { type: 'seen', items: ['x'] }),
      event('2', 2, { type: 'seen', told: 'a' }),
      event('3', 3, { type: 'seen', items: ['x', 'y'] }),
      event('4', 4, { type: 'seen', told: 'b' }),
    );
    expect(seen).toEqual({ items: ['x'], told: 'b' });
  });
});
