/**
 * The entry point `@marginalia/core/exercise`: exercises as a student meets them. Covers their content and order, the
 * score of a response and the reasons for it, and the paragraphs of the passage to read again.
 *
 * @packageDocumentation
 */

export type { Exercise } from '../model/exercise.ts';
export type { Grade, GradePart, WordChange } from '../model/grade.ts';
export type { Response } from '../model/response.ts';
export { renderGaps } from '../render/render-fragment.ts';
export { definitionOf } from './definition-of.ts';
export { exerciseParagraphs } from './exercise-paragraphs.ts';
export type { BodyRenderer, ExerciseTypeDefinition, Piece } from './exercise-type-definition.ts';
export { type Body, exerciseTypes } from './exercise-types.ts';
export { type GradeContext, gradeContext } from './grade-context.ts';
export { carryResponse, emptyResponse, gradeExercise, isUngraded, keyResponse } from './grade-exercise.ts';
export { isAnswered } from './is-answered.ts';
export { missParagraphs, partParagraphs } from './miss-paragraphs.ts';
export { type PresentedIndexes, presentedIndexes, presentedOrder } from './presented-order.ts';
export { rightValues } from './right-values.ts';
export type { Ask, Solution } from './solution.ts';
