import type { ExerciseReader } from './exercise-reader.ts';
import { readRubric } from './rubric.ts';

/** Claim, evidence, reasoning; behind the key mark a rubric. */
export const argument: ExerciseReader<'argument'> = {
  type: 'argument',
  written: 'a task, and behind <!-- key --> a rubric as a table',
  read({ part, body, key }) {
    const { rubric, rest } = readRubric(part, key);
    return { type: 'argument', rubric, prompt: body, key: rest };
  },
};
