import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyResponse, keyResponse } from '../../exercise/grade-exercise.ts';
import { drawnResponse, examTexts } from '../../testing/exam-arbitrary.ts';
import { parseText } from '../../testing/parse-text.ts';
import {
  type CompactTry,
  type CompactWork,
  compactWork,
  type Packed,
  packedResponse,
  readCompactWork,
  unpackedResponse,
  writeCompactWork,
} from './compact-work.ts';
import { foldRecord, untouched } from './fold.ts';
import type { RecordEvent } from './record-event.ts';

const text = fc.string({ unit: 'binary', maxLength: 40 });
const packed: fc.Arbitrary<Packed | undefined> = fc.oneof(
  text,
  fc.array(text, { minLength: 1, maxLength: 6 }),
  fc.array(fc.integer({ min: -1, max: 40 }), { maxLength: 12 }),
  fc.constant(undefined),
);
const tried: fc.Arbitrary<CompactTry> = fc.record({
  tries: fc.integer({ min: 1, max: 500 }),
  best: fc.option(
    fc.integer({ min: 0, max: 10_000 }).map((n) => n / 10_000),
    { nil: undefined },
  ),
  at: fc.integer({ min: 0, max: 4e9 }),
  form: fc.constantFrom('', '1a2b', 'zzzz'),
  response: packed,
});
const works: fc.Arbitrary<CompactWork> = fc
  .array(fc.tuple(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), tried), { maxLength: 60 })
  .map((rows) => new Map(rows));

const attempt = (exercise: string, score: number | null, at: number, response?: unknown): RecordEvent => ({
  v: 1,
  id: `${exercise} ${at}`,
  at,
  lesson: 'l',
  type: 'attempt',
  exercise,
  exerciseType: 'choice',
  response,
  score,
  seed: 1,
  hints: 0,
  duration: 0,
});
const stateOf = (...events: RecordEvent[]) => foldRecord(events).get('l') ?? untouched;

describe('compact work', () => {
  it('is read as it was written, where there is room', () => {
    fc.assert(
      fc.property(works, (work) => {
        expect([...readCompactWork(writeCompactWork(work, 1e6))]).toEqual([...work]);
      }),
    );
  });

  it('is ASCII and never too long, and of what has no room it keeps scores before responses', () => {
    fc.assert(
      fc.property(works, fc.integer({ min: 20, max: 4096 }), (work, limit) => {
        const written = writeCompactWork(work, limit);
        expect(written).toMatch(/^[\x20-\x7e]*$/);
        expect(written.length).toBeLessThanOrEqual(limit);
        const read = readCompactWork(written);
        for (const [id, { tries, best, at, response }] of read) {
          expect(work.get(id)).toMatchObject({ tries, best, at });
          if (response !== undefined) expect(response).toEqual(work.get(id)?.response);
        }
        if ([...read.values()].some(({ response }) => response !== undefined))
          expect(read.size).toBe(work.size);
      }),
    );
  });

  it.each([
    '',
    'x',
    '{}',
    'null',
    '[]',
    '[2,0,["a",1,1,0]]',
    '[1,-1,["a",1,1,0]]',
    '[1,0,["a",0,1,0],["b",1,2,0],[1]]',
  ])('gives nothing of what it did not write: %s', (other) => {
    expect(readCompactWork(other).size).toBe(0);
  });

  it('packs every response that is no essay, and gives it back', () => {
    fc.assert(
      fc.property(examTexts, fc.array(fc.nat(40), { minLength: 8, maxLength: 8 }), (files, draw) => {
        for (const exercise of parseText(files).lesson.exercises)
          for (const response of [
            emptyResponse(exercise),
            keyResponse(exercise),
            drawnResponse(exercise, draw),
          ]) {
            if (response === undefined) continue;
            const isProse = response.type === 'essay' || response.type === 'argument';
            const there = JSON.parse(JSON.stringify(packedResponse(response) ?? null)) ?? undefined;
            expect(unpackedResponse(exercise.type, there)).toEqual(isProse ? undefined : response);
          }
      }),
      { numRuns: 30 },
    );
  });

  it('is of the best attempt, and of the last if none has a score', () => {
    const state = stateOf(
      attempt('a', 0.5, 1000, { type: 'choice', picked: [1] }),
      attempt('a', 1, 2000, { type: 'choice', picked: [0] }),
      attempt('a', 1, 3000, { type: 'choice', picked: [0] }),
      attempt('b', null, 4000),
      attempt('b', null, 5000),
    );
    expect([...compactWork([{ id: 'a' }, { id: 'b' }, { id: 'c' }], state, new Map())]).toEqual([
      ['a', { tries: 3, best: 1, at: 2, form: '', response: [0] }],
      ['b', { tries: 2, best: undefined, at: 5, form: '', response: undefined }],
    ]);
  });

  it('never becomes worse than what was kept elsewhere', () => {
    const kept: CompactTry = { tries: 4, best: 0.75, at: 9, form: '', response: [2] };
    const before = new Map([['a', kept]]);
    const after = (score: number) =>
      compactWork(
        [{ id: 'a' }],
        stateOf(attempt('a', score, 20_000, { type: 'choice', picked: [0] })),
        before,
      ).get('a');
    expect(compactWork([{ id: 'a' }], untouched, before).get('a')).toEqual(kept);
    expect(after(0.5)).toEqual(kept);
    expect(after(1)).toEqual({ tries: 4, best: 1, at: 20, form: '', response: [0] });
  });
});
