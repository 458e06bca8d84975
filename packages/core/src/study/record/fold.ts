import { inOrder, unique } from './event-order.ts';
import type { EventOf, RecordEvent, UnknownEvent } from './record-event.ts';
import { resetEvents } from './reset-cover.ts';
import type { ExerciseState, QuestionState, SectionState, StudyState, Times } from './study-state.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };
type ExerciseDraft = Writable<ExerciseState> & {
  attempts: EventOf<'attempt'>[];
  reviews: EventOf<'review'>[];
};

interface StateDraft extends StudyState {
  readonly sections: Map<string, SectionState>;
  readonly questions: Map<string, QuestionState>;
  readonly exercises: Map<string, ExerciseDraft>;
  readonly highlights: EventOf<'highlight'>[];
  readonly notes: EventOf<'note'>[];
  readonly resets: EventOf<'reset'>[];
  examDate: number | undefined;
  seen: StudyState['seen'];
}

/**
 * Folds the events into states, by lesson id. The order of files and lines does not matter, and copies count once:
 * events count in the order of `inOrder`. A removal counts wherever it is, since clocks disagree. A reset covers what
 * its window had seen, and nothing that another one did meanwhile.
 */
export function foldRecord(events: readonly (RecordEvent | UnknownEvent)[]): ReadonlyMap<string, StudyState> {
  const ordered = inOrder(unique(events));
  const removed = new Set<string>();
  for (const event of ordered) if (event.type === 'remove') removed.add(event.target);
  const isReset = resetEvents(ordered, removed);

  const states = new Map<string, StateDraft>();
  ordered.forEach((event, place) => {
    const state = states.get(event.lesson) ?? emptyState();
    states.set(event.lesson, state);
    if (!removed.has(event.id) && !isReset(event, place)) count(state, event);
  });
  return states;
}

/** How an event of each type changes the state of its lesson. */
const counts: { readonly [T in RecordEvent['type']]: (state: StateDraft, event: EventOf<T>) => void } = {
  read({ sections }, { section, at, title }) {
    const before = sections.get(section);
    sections.set(section, { ...again(before, at), title: title ?? before?.title });
  },
  answer({ questions }, { question, at, section, item }) {
    const before = questions.get(question);
    questions.set(question, { ...again(before, at), section: section ?? before?.section, item });
  },
  attempt(state, event) {
    const exercise = exerciseOf(state, event.exercise);
    exercise.attempts.push(event);
    exercise.firstAt ??= event.at;
    if (event.score === null) return;
    exercise.last = event.score;
    exercise.best = Math.max(exercise.best ?? 0, event.score);
  },
  review(state, event) {
    exerciseOf(state, event.exercise).reviews.push(event);
  },
  highlight({ highlights }, event) {
    highlights.push(event);
  },
  note({ notes }, event) {
    notes.push(event);
  },
  reset({ resets }, event) {
    resets.push(event);
  },
  setting(state, { examDate }) {
    if (examDate !== undefined) state.examDate = examDate ?? undefined;
  },
  seen(state, { items, told }) {
    // The student starts once: if two windows report it, the first counts.
    state.seen = { items: state.seen?.items ?? items, told: told ?? state.seen?.told };
  },
  /** Removals apply to their target, wherever it is. */
  remove: () => undefined,
};

function count<T extends RecordEvent['type']>(state: StateDraft, event: EventOf<T>): void {
  counts[event.type as T](state, event);
}

function again(before: Times | undefined, at: number): Times {
  return { count: (before?.count ?? 0) + 1, firstAt: before?.firstAt ?? at, lastAt: at };
}

function exerciseOf(state: StateDraft, id: string): ExerciseDraft {
  let exercise = state.exercises.get(id);
  if (!exercise) {
    exercise = { attempts: [], best: undefined, last: undefined, firstAt: undefined, reviews: [] };
    state.exercises.set(id, exercise);
  }
  return exercise;
}

function emptyState(): StateDraft {
  return {
    sections: new Map(),
    questions: new Map(),
    exercises: new Map(),
    highlights: [],
    notes: [],
    resets: [],
    examDate: undefined,
    seen: undefined,
  };
}

/** The state of a lesson that was never opened. */
export const untouched: StudyState = Object.freeze(emptyState());
