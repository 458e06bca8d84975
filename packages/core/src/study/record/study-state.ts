import type { EventOf } from './record-event.ts';

/** Times of something that happened once or more often, in milliseconds since 1970. */
export interface Times {
  readonly count: number;
  readonly firstAt: number;
  readonly lastAt: number;
}

/** What was done with one exercise. */
export interface ExerciseState {
  /** In order of time. */
  readonly attempts: readonly EventOf<'attempt'>[];
  /** Best score, 0..1; `undefined` where no attempt has one. */
  readonly best: number | undefined;
  /** Score of the last attempt that has one, 0..1. */
  readonly last: number | undefined;
  /** Time of the first attempt; `undefined` where there was none. */
  readonly firstAt: number | undefined;
  /** In order of time. */
  readonly reviews: readonly EventOf<'review'>[];
}

/** What was done with one section. */
export interface SectionState extends Times {
  /** Its title when it was last read, where the record tells. */
  readonly title: string | undefined;
}

/** What was done with one question. */
export interface QuestionState extends Times {
  /** Where it stood when it was last answered. */
  readonly section: string | undefined;
  /** What it was when it was last answered, where the record tells. */
  readonly item: EventOf<'answer'>['item'];
}

/** All that a student did in one lesson. */
export interface StudyState {
  readonly sections: ReadonlyMap<string, SectionState>;
  readonly questions: ReadonlyMap<string, QuestionState>;
  readonly exercises: ReadonlyMap<string, ExerciseState>;
  /** Those that were not removed, in order of time. */
  readonly highlights: readonly EventOf<'highlight'>[];
  /** Those that were not removed, in order of time. */
  readonly notes: readonly EventOf<'note'>[];
  /** Resets that were not removed, in order of time: a student may take the last one back. */
  readonly resets: readonly EventOf<'reset'>[];
  /** Milliseconds since 1970. */
  readonly examDate: number | undefined;
  /** What the student has seen of the lesson itself; `undefined` where nothing is known of that. */
  readonly seen: Pick<EventOf<'seen'>, 'items' | 'told'> | undefined;
}
