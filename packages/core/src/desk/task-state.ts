import type { Exercise } from '../model/exercise.ts';
import { say } from '../model/message.ts';
import type { StudyState } from '../study/record/study-state.ts';
import { doneSentence } from './done-sentence.ts';
import type { Surface } from './surface.ts';

/** A student's work on a question or exercise, as its card in the passage shows it. */
export interface TaskState {
  /** Id of the question or exercise. */
  readonly id: string;
  readonly done: boolean;
  /** In words: “best 50%”, “answered”; '' if nothing is done. */
  readonly state: string;
  readonly actions: readonly { readonly action: string; readonly label: string }[];
  /** What a question asks for: its lens, its time, the notes it relies on; '' for none. */
  readonly aboutHtml: string;
  /** The hints opened so far; '' for none. */
  readonly hintsHtml: string;
  /** The student's answer, then what a good answer uses once it is revealed; each '' for none. */
  readonly answerHtml: string;
  readonly keyHtml: string;
}

/** All cards of a passage; `labels` are the headings of the open hints, the student's answer and the revealed key. */
export interface Tasks {
  readonly tasks: readonly TaskState[];
  readonly labels: { readonly hints: string; readonly answer: string; readonly key: string };
}

/** The card of an exercise. */
export function exerciseState(
  exercise: Exercise,
  state: StudyState,
  surface: Pick<Surface, 'localize'>,
): TaskState {
  const done = state.exercises.get(exercise.id);
  const tried = done !== undefined && done.attempts.length > 0;
  return {
    id: exercise.id,
    done: tried && (done.best ?? 1) === 1,
    state: doneSentence(done, surface),
    actions: [{ action: 'try', label: surface.localize(tried ? say('Try again') : say('Try')) }],
    aboutHtml: '',
    hintsHtml: '',
    answerHtml: '',
    keyHtml: '',
  };
}
