import type { Exercise } from '../model/exercise.ts';
import type { Lesson } from '../model/lesson.ts';
import type { Lens, Question } from '../model/question.ts';
import type { Section } from '../model/section.ts';
import { inOrder } from './record/event-order.ts';
import { firstById } from './record/first-by-id.ts';
import { likelyTimes } from './record/likely-time.ts';
import type { EventOf } from './record/record-event.ts';
import type { ExerciseState, StudyState } from './record/study-state.ts';
import { schedule } from './schedule/schedule.ts';

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
  /** Mean of the best scores of the exercises that have one, weighted by points, 0..1. */
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
  /** The best scores so far, as a share of all points of the lesson, 0..1. */
  readonly earned: number;
}

/** The content of the progress view. Plain data. */
export interface Progress {
  readonly whole: Figures;
  /** In reading order. */
  readonly sections: readonly SectionFigures[];
  /** Lenses that the lesson uses, as its questions name them; read counts the sections of these questions. */
  readonly lenses: readonly LensFigures[];
  /** Every attempt, oldest first; times in milliseconds since 1970, scores 0..1. */
  readonly attempts: readonly AttemptPoint[];
  /** What is due when, the next first; only exercises that are still in the lesson. */
  readonly due: readonly { readonly at: number; readonly exercise: string }[];
}

type Task = Question | Exercise;

/** The owners of ids: work under an id belongs to its owner only. */
interface Owners {
  readonly sections: ReadonlyMap<string, Section>;
  readonly tasks: ReadonlyMap<string, Task>;
}

/** @param now milliseconds since 1970 */
export function progress(lesson: Lesson, state: StudyState, now: number): Progress {
  const { sections, questions, exercises } = lesson;
  const owners = { sections: firstById(sections), tasks: firstById<Task>([...questions, ...exercises]) };
  const within =
    (section: Section) =>
    (task: Task): boolean =>
      task.section === section.id && owners.sections.get(section.id) === section;
  const lenses = [...new Set(questions.flatMap(({ lens }) => lens ?? []))];
  return {
    whole: figures(state, owners, sections, questions, exercises),
    sections: sections.map((section) => ({
      section: section.id,
      ...figures(
        state,
        owners,
        [section],
        questions.filter(within(section)),
        exercises.filter(within(section)),
      ),
    })),
    lenses: lenses.map((lens) => {
      const asked = questions.filter((question) => question.lens === lens);
      const where = new Set(asked.map(({ section }) => section));
      return {
        lens,
        ...figures(
          state,
          owners,
          sections.filter(({ id }) => where.has(id)),
          asked,
          [],
        ),
      };
    }),
    attempts: attemptPoints(exercises, owners, state, likelyTimes(state, now)),
    due: schedule(state, now)
      .filter(({ exercise }) => owners.tasks.get(exercise)?.kind === 'exercise')
      .map(({ due, exercise }) => ({ at: due, exercise })),
  };
}

function figures(
  state: StudyState,
  owners: Owners,
  sections: readonly Section[],
  questions: readonly Question[],
  exercises: readonly Exercise[],
): Figures {
  const owned = <T extends Task>(task: T): boolean => owners.tasks.get(task.id) === task;
  const tried = exercises.filter(owned).flatMap(({ id, type, points }) => {
    const attempts = attemptsOfType(state.exercises.get(id), type);
    return attempts.length === 0 ? [] : { points, best: bestOf(attempts) };
  });
  let points = 0;
  let earned = 0;
  for (const exercise of tried) {
    if (exercise.best === undefined) continue;
    points += exercise.points;
    earned += exercise.points * exercise.best;
  }
  return {
    read: share(sections, (one) => owners.sections.get(one.id) === one && state.sections.has(one.id)),
    answered: share(questions, (one) => owned(one) && state.questions.has(one.id)),
    attempted: { done: tried.length, total: exercises.length },
    meanScore: points > 0 ? earned / points : undefined,
  };
}

/** The best score of some attempts; `undefined` if none has one. */
function bestOf(attempts: ExerciseState['attempts']): number | undefined {
  let best: number | undefined;
  for (const { score } of attempts) if (score !== null) best = Math.max(best ?? 0, score);
  return best;
}

function attemptPoints(
  exercises: readonly Exercise[],
  { tasks }: Owners,
  state: StudyState,
  timeOf: ReturnType<typeof likelyTimes>,
): AttemptPoint[] {
  const total = exercises.reduce((sum, { points }) => sum + points, 0);
  const best = new Map<string, number>();
  let sum = 0;
  const attempts: EventOf<'attempt'>[] = [...state.exercises.values()].flatMap((done) => done.attempts);
  return inOrder(attempts)
    .map((attempt) => ({ ...attempt, at: timeOf(attempt) }))
    .sort((a, b) => a.at - b.at)
    .map(({ at, exercise, exerciseType, score }) => {
      const task = tasks.get(exercise);
      const before = best.get(exercise) ?? 0;
      if (task?.kind === 'exercise' && task.type === exerciseType && score !== null && score > before) {
        best.set(exercise, score);
        sum += task.points * (score - before);
      }
      return { at, exercise, score, earned: total > 0 ? sum / total : 0 };
    });
}

/** An exercise whose type changed is another task: earlier attempts say nothing about it. */
function attemptsOfType(exercise: ExerciseState | undefined, type: string) {
  return exercise?.attempts.filter(({ exerciseType }) => exerciseType === type) ?? [];
}

function share<T>(all: readonly T[], isDone: (one: T) => boolean): Share {
  return { done: all.filter(isDone).length, total: all.length };
}
