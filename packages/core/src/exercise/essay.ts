import type { ExerciseReader } from './exercise-reader.ts';
import { readRubric } from './rubric.ts';

/** Free text; behind the key mark a rubric. */
export const essay: ExerciseReader<'essay'> = {
  type: 'essay',
  written: 'a task, and behind <!-- key --> a rubric as a table',
  read({ part, mark, body, key }) {
    const { rubric, rest } = readRubric(part, key);
    return { type: 'essay', rubric, words: mark.range('words'), prompt: body, key: rest };
  },
};
