import type { Exercise, ExerciseType } from '../model/exercise.ts';
import { findings, parseText } from './parse-text.ts';

type OfType<T extends ExerciseType> = Extract<Exercise, { type: T }>;

/** An exercise of a type with this text under its mark, and the source of its spans. */
export function exerciseOf<T extends ExerciseType>(type: T, body: string, attributes = '') {
  const { lesson, source, diagnostics } = parseText(exerciseText(type, body, attributes));
  const [exercise] = lesson.exercises;
  if (exercise?.type !== type) throw new Error(`no ${type} exercise`);
  return { exercise: exercise as OfType<T>, source, diagnostics };
}

/** The syntax problems of an exercise: in words, each with its source. */
export function malformedIn(type: ExerciseType, body: string): { problem: string; at: string }[] {
  const { diagnostics, source } = parseText(exerciseText(type, body, ''));
  return diagnostics
    .filter(({ rule }) => rule === 'exercise-malformed')
    .map(({ span, message }) => ({ problem: String(message.values['problem']), at: source(span) }));
}

/** The source of every place where an exercise violates a rule. */
export function exerciseFindings(rule: string, type: ExerciseType, body: string, attributes = ''): string[] {
  return findings(rule, exerciseText(type, body, attributes));
}

function exerciseText(type: ExerciseType, body: string, attributes: string): string {
  return `## S\n<!-- section id=s -->\n\nText.\n\n### The exercise\n<!-- exercise id=x type=${type} ${attributes} -->\n${body}`;
}
