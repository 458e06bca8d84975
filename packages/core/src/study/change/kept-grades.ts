import * as v from 'valibot';
import { definitionOf } from '../../exercise/definition-of.ts';
import { gradeContext } from '../../exercise/grade-context.ts';
import { carryResponse, gradeExercise, isUngraded } from '../../exercise/grade-exercise.ts';
import { plainText } from '../../markdown/plain-text.ts';
import type { Exercise } from '../../model/exercise.ts';
import type { Grade } from '../../model/grade.ts';
import type { Lesson } from '../../model/lesson.ts';
import { responseSchema } from '../../model/response.ts';
import type { EventDraft, EventOf } from '../record/record-event.ts';
import type { StudyState } from '../record/study-state.ts';
import { itemPrint } from './item-print.ts';

/** An attempt of an edition without keys, graded by the keys. */
export interface KeptGrade {
  /** With its key. */
  readonly exercise: Exercise;
  readonly grade: Grade;
  /** The attempt as it was. */
  readonly attempt: EventOf<'attempt'>;
  /** The author's words on the response and on the answer, in plain text, block by block. */
  readonly words: readonly string[];
  /** What to write into the record: the attempt with its score, and the removal of the one without. */
  readonly drafts: readonly EventDraft[];
}

/**
 * Grades what was tried in an edition without keys. Responses are read by the words that they refer to, since entries
 * have another order in the lesson with the keys. An attempt at other words than those of the edition is left as it is.
 *
 * @param edition the lesson as the student had it
 *
 * @param keyed the same lesson with its keys
 */
export function gradeKept(edition: Lesson, keyed: Lesson, state: StudyState): KeptGrade[] {
  const context = gradeContext(keyed);
  const kept: KeptGrade[] = [];
  for (const exercise of keyed.exercises) {
    const asked = edition.exercises.find(({ id }) => id === exercise.id);
    if (!asked || !isUngraded(asked) || isUngraded(exercise)) continue;
    const print = itemPrint(edition, asked);
    for (const attempt of state.exercises.get(exercise.id)?.attempts ?? []) {
      if (attempt.score !== null || attempt.item?.asked !== print.asked || attempt.item.form !== print.form)
        continue;
      const given = v.safeParse(responseSchema, attempt.response);
      const response = given.success ? carryResponse(asked, exercise, given.output) : undefined;
      if (!response) continue;
      const grade = gradeExercise(exercise, response, context);
      if (grade.score === undefined) continue;
      const item = itemPrint(keyed, exercise);
      const drafts = draftsOf(attempt, { item, response, score: grade.score });
      kept.push({ exercise, grade, attempt, words: wordsOn(exercise, grade), drafts });
    }
  }
  return kept;
}

/** The attempt with its score, and the removal of the one without. */
function draftsOf(
  { lesson, exercise, exerciseType, section, seed, hints, duration, id }: EventOf<'attempt'>,
  graded: Pick<EventOf<'attempt'>, 'item' | 'response' | 'score'>,
): EventDraft[] {
  return [
    {
      type: 'attempt',
      lesson,
      exercise,
      exerciseType,
      ...(section === undefined ? {} : { section }),
      ...graded,
      seed,
      hints,
      duration,
    },
    { type: 'remove', lesson, target: id },
  ];
}

function wordsOn(exercise: Exercise, grade: Grade): string[] {
  const { feedbackOn } = definitionOf(exercise);
  const parts = feedbackOn ? grade.parts.map(({ index }) => feedbackOn(exercise, index)) : grade.feedback;
  return [...parts, exercise.key].map(plainText).filter((text) => text !== '');
}
