import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  emptyResponse,
  foldRecord,
  gradeContext,
  gradeExercise,
  keyResponse,
  parseLesson,
  passageText,
} from '@marginalia/core';
import { createAnchorText, type RecordEvent } from '@marginalia/core/study';
import { FIRST_LESSON } from '../../toolchain/repository.ts';
import { stopwatch } from '../judge/stopwatch.ts';
import type { Took } from '../judge/took.ts';

/** What it costs to grade and to know what a student has done: what each of some runs took. */
export interface StudyFigures {
  /** Attempts graded in a run of `grade`, each type as often as it occurs in the first lesson. */
  readonly attempts: number;
  readonly grade: readonly Took[];
  /** Folding 100,000 events. */
  readonly fold: readonly Took[];
  /** Finding 2,000 highlights in a passage of 1 MB. */
  readonly find: readonly Took[];
}

const EVENTS = 100_000;
const HIGHLIGHTS = 2000;
const PASSAGE = 1_000_000;
const ROUNDS = 9;

export function measureStudy(): StudyFigures {
  const files = readdirSync(FIRST_LESSON).filter((name) => /\.(md|yaml)$/.test(name));
  const { lesson } = parseLesson(
    files.map((path) => ({ path, text: readFileSync(join(FIRST_LESSON, path), 'utf8') })),
  );
  const context = gradeContext(lesson);
  const attempts = lesson.exercises.flatMap((exercise) => {
    const key = keyResponse(exercise) ?? writtenResponse(exercise.type);
    return [key, emptyResponse(exercise)].map((response) => ({ exercise, response }));
  });
  const gradeAll = (): void => {
    for (const { exercise, response } of attempts) gradeExercise(exercise, response, context);
  };
  const ids = lesson.exercises.map(({ id }) => id);
  const events = Array.from({ length: EVENTS }, (_, index) => eventOf(index, ids));
  const passage = longPassage(passageText(lesson).text);
  const here = createAnchorText(passage);
  const quotes = Array.from({ length: HIGHLIGHTS }, (_, index) => {
    const start = index * Math.floor(PASSAGE / HIGHLIGHTS);
    return here.quote(start, start + (index % 2 === 0 ? 3 : 120));
  });
  const findAll = (): void => {
    const text = createAnchorText(passage);
    for (const quote of quotes) if (quote) text.find(quote);
  };
  return {
    attempts: attempts.length,
    grade: samples(gradeAll, 200),
    fold: samples(() => foldRecord(events), ROUNDS),
    find: samples(findAll, 3),
  };
}

/** The words of a passage again and again, each time with others among them. */
function longPassage(text: string): string {
  const words = text.split(/\s+/);
  let long = '';
  for (let i = 0; long.length < PASSAGE; i++)
    long += i % 5 === 4 ? `no. ${(i * 7919) % 100_003} ` : `${words[(i * i + 31 * i) % words.length] ?? ''} `;
  return long;
}

/** What each run took, after one that warms up. */
function samples(run: () => void, count: number): Took[] {
  run();
  return Array.from({ length: count }, () => {
    const stop = stopwatch();
    run();
    return stop();
  });
}

/** What is written where there is no key: quotations to be held against the passage, and some text. */
function writtenResponse(type: string): unknown {
  const quotations = ['he had decided to give the danger little weight', 'none of these words at all'];
  return type === 'argument'
    ? { type, claim: 'It was his war.', quotations, reasoning: 'He armed it and let it go.' }
    : { type, text: 'He weighed what he knew in June against what he feared. '.repeat(40) };
}

/** A student of many years: mostly attempts and reviews, some reading, in no order of time. */
function eventOf(index: number, exercises: readonly string[]): RecordEvent {
  const base = {
    v: 1 as const,
    id: `event-${index}`,
    at: 1_700_000_000_000 + ((index * 7919) % EVENTS) * 60_000,
    lesson: 'korea-1950',
  };
  const exercise = exercises[index % exercises.length] ?? '';
  if (index % 10 === 0) return { ...base, type: 'read', section: `section-${index % 7}` };
  if (index % 10 < 4) return { ...base, type: 'review', exercise, rating: 'good' };
  return {
    ...base,
    type: 'attempt',
    exercise,
    exerciseType: 'choice',
    response: { type: 'choice', picked: [index % 4] },
    score: (index % 5) / 4,
    seed: index,
    hints: 0,
    duration: 5000,
  };
}
