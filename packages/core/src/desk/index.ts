/**
 * The entry point `@marginalia/core/desk`: what lies between a page and a student's record, for VS Code and for the
 * site. The messages of the pages, and pure functions that present an exercise, map what is shown to what is written,
 * grade it and decide what to tell.
 *
 * @packageDocumentation
 */

export { type LinkedPlace, readOpenLink } from '../text/open-link.ts';
export { aboutQuestion } from './about-question.ts';
export { draftOf, placeIn } from './anchoring.ts';
export {
  type AnnotatorStrings,
  annotatorStringsSchema,
  type FromAnnotator,
  fromAnnotator,
  type NoteDraft,
  noteDraftSchema,
  type Target,
  type ToAnnotator,
  targetSchema,
  toAnnotator,
} from './annotator-protocol.ts';
export { annotatorStrings } from './annotator-strings.ts';
export { answerEvents } from './answer-events.ts';
export { answerPage, attempt, type ExerciseDesk } from './answer-page.ts';
export { asTyped } from './as-typed.ts';
export { attemptEvents } from './attempt-events.ts';
export { checkedQuotation } from './checked-quotation.ts';
export { describeSolution } from './describe-solution.ts';
export { doneSentence } from './done-sentence.ts';
export { type ExerciseGroup, exerciseGroups, exercisesInOrder } from './exercise-order.ts';
export { type ExercisePlace, exercisePlace } from './exercise-place.ts';
export {
  type Body,
  type BodyOf,
  type ExerciseState,
  type ExerciseStrings,
  type FromExercisePage,
  type GradedPart,
  type Outcome,
  parseExerciseState,
  parseFromExercisePage,
  parseToExercisePage,
  type Queue,
  type Response,
  type ResponseTo,
  type Resume,
  type Show,
  type Solution,
  type ToExercisePage,
  type Verdict,
} from './exercise-protocol.ts';
export { queued, startQueue, stepFrom } from './exercise-queue.ts';
export {
  type ExerciseTry,
  gradeTry,
  openHint,
  outcomeOf,
  showTry,
  startTry,
  type TryTask,
} from './exercise-try.ts';
export { lensName } from './lens-name.ts';
export { letterSpan, type PassageSpan, passageSpan } from './letter-span.ts';
export { type OpenHints, openHints } from './open-hints.ts';
export { paragraphNumbers } from './paragraph-numbers.ts';
export { type Parsed, parsedMessage } from './parsed-message.ts';
export { pointsSentence } from './points-sentence.ts';
export { presentExercise } from './present-exercise.ts';
export { meanScore, progressSentences } from './progress-sentences.ts';
export { type QuestionGroup, questionGroups } from './question-groups.ts';
export { type QuestionWork, questionState } from './question-state.ts';
export { readEvent } from './read-event.ts';
export type { Surface } from './surface.ts';
export { exerciseState, type TaskState, type Tasks } from './task-state.ts';
