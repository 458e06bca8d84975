import { definitionOf } from '../exercise/definition-of.ts';
import { isAnswered } from '../exercise/is-answered.ts';
import { checkedQuotation } from './checked-quotation.ts';
import { describeSolution } from './describe-solution.ts';
import type { ExercisePlace } from './exercise-place.ts';
import { exercisePlace } from './exercise-place.ts';
import type { FromExercisePage, Response, ToExercisePage } from './exercise-protocol.ts';
import { type ExerciseTry, gradeTry, openHint, outcomeOf, showTry } from './exercise-try.ts';

/** What a desk does beside answering the page: everything that reaches outside. */
export interface ExerciseDesk<Try extends ExerciseTry> {
  post(message: ToExercisePage): void;
  /** Saves a graded attempt and tells the page so. `response` is in the author's order. */
  keep(run: Try, response: Response): Promise<void>;
  /** Saves the student's own rating of a text; returns what to tell, or `undefined` if there is nothing to save. */
  keepRating(run: Try, rating: string): Promise<string | undefined>;
  /** Shows the exercise from the start. */
  retry(run: Try): Promise<void>;
  /** Moves by that many exercises; past the last one, to the end of the queue. */
  step(run: Try, by: 1 | -1): Promise<void>;
  /** Lets the student select words of the passage for a field of the exercise. */
  select(run: Try, index: number): Promise<void>;
  /** Marks the accepted evidence in the passage. */
  markAnswer(run: Try): Promise<void>;
  toPassage(place: ExercisePlace, run: Try): Promise<void>;
  /** Follows a link of the exercise's prose. */
  follow(href: string, run: Try): Promise<void>;
}

/** The messages about the exercise that is shown. */
type AboutExercise = Exclude<FromExercisePage, { type: 'ready' | 'error' | 'command' }>;

/** Answers a message of the exercise page. */
export async function answerPage<Try extends ExerciseTry>(
  run: Try,
  message: AboutExercise,
  desk: ExerciseDesk<Try>,
): Promise<void> {
  const { lesson, presentation, surface } = run;
  const { id: exercise } = run.exercise;
  switch (message.type) {
    case 'attempt':
      if (message.presentation === presentation.name) await attempt(run, message.response, desk);
      // An answer to parts in another order would be misread, so the student sees this one again.
      else desk.post(showTry(run, true));
      break;
    case 'draft':
      if (message.presentation === presentation.name) run.draft = message.response;
      break;
    case 'hint': {
      const { index } = message;
      const html = openHint(run, index);
      if (html !== undefined) desk.post({ type: 'hint', exercise, index, html });
      break;
    }
    case 'show-answer':
      // Only after an attempt: the page does not decide this.
      if (!run.grade) break;
      desk.post({ type: 'answer', exercise, solution: describeSolution(run) });
      await desk.markAnswer(run);
      break;
    case 'select-quotation':
      await desk.select(run, message.index);
      break;
    case 'retry':
      await desk.retry(run);
      break;
    case 'rate': {
      if (!run.grade) break;
      const told = await desk.keepRating(run, message.rating);
      if (told !== undefined) desk.post({ type: 'kept', exercise, message: told });
      break;
    }
    case 'next':
      await desk.step(run, 1);
      break;
    case 'previous':
      await desk.step(run, -1);
      break;
    case 'back-to-passage': {
      const place = exercisePlace(lesson, run.exercise);
      if (place) await desk.toPassage(place, run);
      break;
    }
    case 'link':
      await desk.follow(message.href, run);
      break;
    case 'check-quotation': {
      const { index, text } = message;
      desk.post({ type: 'quotation-checked', exercise, index, ...checkedQuotation(lesson, text, surface) });
      break;
    }
  }
}

/** Grades a response, tells the page the outcome, and saves the attempt. */
export async function attempt<Try extends ExerciseTry>(
  run: Try,
  response: Response,
  desk: Pick<ExerciseDesk<Try>, 'post' | 'keep'>,
): Promise<void> {
  const { exercise, surface } = run;
  if (!isAnswered(response)) {
    const message = surface.localize(definitionOf(exercise).answerFirst(exercise));
    desk.post({ type: 'unanswered', exercise: exercise.id, message });
    return;
  }
  const own = gradeTry(run, response);
  const outcome = outcomeOf(run);
  if (outcome) desk.post({ type: 'graded', exercise: exercise.id, outcome });
  await desk.keep(run, own);
}
