import type { Exercise } from '../model/exercise.ts';
import type { Lesson } from '../model/lesson.ts';
import type { Lens, Question } from '../model/question.ts';
import type { Section } from '../model/section.ts';
import { schedule } from './schedule.ts';
import type { ExerciseState, StudyState } from './study-state.ts';

/** How many of how many. */
export interface Share {
  readonly done: number;
  readonly total: number;
}

/** Figures of a part of a lesson. */
export interface Figures {
  readonly read: Share;
  readonly answered: Share;
  readonly attempted: Share;
  /** Mean of the best scores of the exercises that have one, weighted by their points, 0..1. */
  readonly meanScore: number | undefined;
}

export interface SectionFigures extends Figures {
  readonly section: string;
}

export interface LensFigures extends Figures {
  readonly lens: Lens;
}

export interface AttemptPoint {
  readonly at: number;
  readonly exercise: string;
  readonly score: number | null;
  /** The best scores up to then, as a share of all points that the lesson has to give, 0..1. */
  readonly earned: number;
}

/** What the progress view shows. Plain data. */
export interface Progress {
  readonly whole: Figures;
  /** In reading order. */
  readonly sections: readonly SectionFigures[];
  /** Lenses that the lesson uses, as its questions ask for them; read counts the sections of these questions. */
  readonly lenses: readonly LensFigures[];
  /** Every attempt, oldest first; times in milliseconds since 1970, scores 0..1. */
  readonly attempts: readonly AttemptPoint[];
  /** What comes back when, the next first; only exercises that the lesson still has. */
  readonly due: readonly { readonly at: number; readonly exercise: string }[];
}

/** @param now milliseconds since 1970 */
export function progress(lesson: Lesson, state: StudyState, now: number): Progress {
  const { sections, questions, exercises } = lesson;
  const ids = new Set(exercises.map(({ id }) => id));
  const lenses = [...new Set(questions.flatMap(({ lens }) => lens ?? []))];
  return {
    whole: figures(state, sections, questions, exercises),
    sections: sections.map((section) => ({
      section: section.id,
      ...figures(
        state,
        [section],
        questions.filter((question) => question.section === section.id),
        exercises.filter((exercise) => exercise.section === section.id),
      ),
    })),
    lenses: lenses.map((lens) => {
      const asked = questions.filter((question) => question.lens === lens);
      const where = new Set(asked.map(({ section }) => section));
      return {
        lens,
        ...figures(
          state,
          sections.filter(({ id }) => where.has(id)),
          asked,
          [],
        ),
      };
    }),
    attempts: attemptPoints(exercises, state),
    due: schedule(state, now)
      .filter(({ exercise }) => ids.has(exercise))
      .map(({ due, exercise }) => ({ at: due, exercise })),
  };
}

function figures(
  state: StudyState,
  sections: readonly Section[],
  questions: readonly Question[],
  exercises: readonly Exercise[],
): Figures {
  const tried = exercises.flatMap(({ id, type, points }) => {
    const attempts = attemptsOfType(state.exercises.get(id), type);
    return attempts.length === 0 ? [] : { points, scores: attempts.flatMap(({ score }) => score ?? []) };
  });
  const scored = tried.filter(({ scores }) => scores.length > 0);
  const points = scored.reduce((sum, exercise) => sum + exercise.points, 0);
  const earned = scored.reduce((sum, exercise) => sum + exercise.points * Math.max(...exercise.scores), 0);
  return {
    read: share(sections, ({ id }) => state.sections.has(id)),
    answered: share(questions, ({ id }) => state.questions.has(id)),
    attempted: { done: tried.length, total: exercises.length },
    meanScore: points > 0 ? earned / points : undefined,
  };
}

function attemptPoints(exercises: readonly Exercise[], state: StudyState): AttemptPoint[] {
  const worth = new Map(exercises.map((exercise) => [exercise.id, exercise]));
  const total = exercises.reduce((sum, { points }) => sum + points, 0);
  const best = new Map<string, number>();
  let sum = 0;
  return [...state.exercises.values()]
    .flatMap(({ attempts }) => attempts)
    .sort((a, b) => a.at - b.at)
    .map(({ at, exercise, exerciseType, score }) => {
      const task = worth.get(exercise);
      const before = best.get(exercise) ?? 0;
      if (task?.type === exerciseType && score !== null && score > before) {
        best.set(exercise, score);
        sum += task.points * (score - before);
      }
      return { at, exercise, score, earned: total > 0 ? sum / total : 0 };
    });
}

/** An exercise whose type changed is another task: what was done before says nothing about it. */
function attemptsOfType(exercise: ExerciseState | undefined, type: string) {
  return exercise?.attempts.filter(({ exerciseType }) => exerciseType === type) ?? [];
}

function share<T>(all: readonly T[], isDone: (one: T) => boolean): Share {
  return { done: all.filter(isDone).length, total: all.length };
}
