import type { ExerciseState, FromExercisePage, Response, Show } from '@marginalia/core/desk';
import { controls } from './controls/controls.ts';
import { draftKey } from './draft-key.ts';

/** What is behind the exercise page: the extension host, or the desk of the site. */
export interface ExerciseHost {
  /** What survives a reload of the page. */
  state: ExerciseState;
  post(message: FromExercisePage): void;
}

/** Exercises whose unrecorded answers a view keeps. */
const KEPT = 50;

/** The answers that are not in the record yet. VS Code keeps them while the view is hidden and across a reload. */
export class Drafts {
  readonly #host: ExerciseHost;

  constructor(host: ExerciseHost) {
    this.#host = host;
  }

  /** Remembers which exercise is shown. */
  open({ lesson, exercise, resume }: Show): void {
    this.#host.state = { lesson, exercise: exercise.id, resume, drafts: this.#host.state.drafts };
  }

  /** Remembers that none is shown. */
  close(): void {
    this.#host.state = { drafts: this.#host.state.drafts };
  }

  /** Remembers how many hints are open. */
  hinted(hints: number): void {
    const { state } = this.#host;
    if (state.resume) this.#host.state = { ...state, resume: { ...state.resume, hints } };
  }

  keep({ lesson, exercise, presentation }: Show, response: Response): void {
    const { state } = this.#host;
    const key = draftKey(lesson, exercise.id);
    const others = Object.entries(state.drafts).filter(([other]) => other !== key);
    const drafts = [...others, [key, { presentation, response }] as const].slice(-KEPT);
    this.#host.state = { ...state, drafts: Object.fromEntries(drafts) };
  }

  forget(lesson: string, exercise: string): void {
    const { state } = this.#host;
    const key = draftKey(lesson, exercise);
    const drafts = Object.entries(state.drafts).filter(([other]) => other !== key);
    this.#host.state = { ...state, drafts: Object.fromEntries(drafts) };
  }

  /** Forgets a recorded answer, unless the student has changed it since. */
  forgetAnswer(lesson: string, exercise: string, answer: Response): void {
    const draft = this.#host.state.drafts[draftKey(lesson, exercise)];
    if (JSON.stringify(draft?.response) === JSON.stringify(answer)) this.forget(lesson, exercise);
  }

  /** The answer kept for an exercise, if it still fits what is shown. */
  of({ lesson, exercise, presentation }: Show): Response | undefined {
    const draft = this.#host.state.drafts[draftKey(lesson, exercise.id)];
    if (draft?.response.type !== exercise.body.type) return undefined;
    if (controls[draft.response.type].isBesideParts && draft.presentation !== presentation) return undefined;
    return draft.response;
  }
}
