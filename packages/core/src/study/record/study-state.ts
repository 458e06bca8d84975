import type { EventOf } from './record-event.ts';

/** Times of something that happened once or more often, in milliseconds since 1970. */
export interface Times {
  readonly count: number;
  readonly firstAt: number;
  readonly lastAt: number;
}

/** The work on one exercise. */
export interface ExerciseState {
  /** In order of time. */
  readonly attempts: readonly EventOf<'attempt'>[];
  /** Best score, 0..1; `undefined` if no attempt has one. */
  readonly best: number | undefined;
  /** Score of the last attempt that has one, 0..1. */
  readonly last: number | undefined;
  /** Time of the first attempt; `undefined` if there was none. */
  readonly firstAt: number | undefined;
  /** In order of time. */
  readonly reviews: readonly EventOf<'review'>[];
}

/** The work on one section. */
export interface SectionState extends Times {
  /** Its title when it was last read, if recorded. */
  readonly title: string | undefined;
}

/** The work on one question. */
export interface QuestionState extends Times {
  /** Its section when it was last answered. */
  readonly section: string | undefined;
  /** Its print when it was last answered, if recorded. */
  readonly item: EventOf<'answer'>['item'];
}

/** All of a student's work in one lesson. */
export interface StudyState {
  readonly sections: ReadonlyMap<string, SectionState>;
  readonly questions: ReadonlyMap<string, QuestionState>;
  readonly exercises: ReadonlyMap<string, ExerciseState>;
  /** Those that were not removed, in order of time. */
  readonly highlights: readonly EventOf<'highlight'>[];
  /** Those that were not removed, in order of time. */
  readonly notes: readonly EventOf<'note'>[];
  /** Resets that were not removed, in order of time: a student may undo the last one. */
  readonly resets: readonly EventOf<'reset'>[];
  /** Milliseconds since 1970. */
  readonly examDate: number | undefined;
  /** What the student has seen of the lesson itself; `undefined` if unknown. */
  readonly seen: Pick<EventOf<'seen'>, 'items' | 'told'> | undefined;
}
