import { definitionOf } from '../../exercise/definition-of.ts';
import { exerciseTypes } from '../../exercise/exercise-types.ts';
import { gradeContext } from '../../exercise/grade-context.ts';
import { gradeExercise } from '../../exercise/grade-exercise.ts';
import type { Exercise } from '../../model/exercise.ts';
import type { Lesson } from '../../model/lesson.ts';
import type { Question } from '../../model/question.ts';
import { firstById } from '../record/first-by-id.ts';
import type { ExerciseState, StudyState } from '../record/study-state.ts';
import { type ItemPrint, itemPrint } from './item-print.ts';

/** The fate of something that a student worked on, or has not seen before. */
export interface ItemChange {
  readonly kind: 'section' | 'question' | 'exercise';
  readonly id: string;
  /**
   * `kept`: unchanged. `moved`: now in another section. `again`: another task is under the id now, so the work does not
   * fit it. `orphaned`: the lesson has no such id. Work is kept in all four. `added`: it did not exist when the student
   * started.
   */
  readonly fate: 'kept' | 'moved' | 'again' | 'orphaned' | 'added';
  /** Why to do it again: another kind or type, another question, or another right answer. */
  readonly reason: 'type' | 'wording' | 'key' | undefined;
  /** The section at that time, if recorded. */
  readonly from: string | undefined;
  /** Section now. */
  readonly to: string | undefined;
  /** The title at that time, if recorded. */
  readonly titleThen: string | undefined;
  /** Title now; `undefined` for an orphan. */
  readonly title: string | undefined;
}

type Item = Question | Exercise;
type Worked = Pick<ItemChange, 'kind' | 'id' | 'from'> & { readonly print: ItemPrint | undefined };

/**
 * Determines what the lesson's changes mean for earlier work. Only ids identify tasks; wording only decides whether a
 * task is still the same. Tasks that the student never touched are included if they are new. Sections come first, then
 * questions, then exercises; new items come last.
 */
export function lessonChange(lesson: Lesson, state: StudyState): readonly ItemChange[] {
  const sections = firstById(lesson.sections);
  const items = firstById<Item>([...lesson.questions, ...lesson.exercises]);
  const changes: ItemChange[] = [];
  for (const [id, { title: titleThen }] of state.sections) {
    const title = sections.get(id)?.title;
    const fate = sections.has(id) ? 'kept' : 'orphaned';
    changes.push({ kind: 'section', id, fate, ...nothing, titleThen, title });
  }
  for (const [id, { section, item }] of state.questions) {
    // Text written in an exercise is in the workbook too, where questions are answered.
    if (state.exercises.get(id)?.attempts.some(({ exerciseType }) => PROSE.has(exerciseType))) continue;
    changes.push(changeOf({ kind: 'question', id, from: section, print: item }, () => false));
  }
  for (const [id, done] of state.exercises) {
    const latest = done.attempts.at(-1);
    const worked: Worked = { kind: 'exercise', id, from: latest?.section, print: latest?.item };
    changes.push(
      changeOf(
        worked,
        (item) => latest !== undefined && item.kind === 'exercise' && item.type !== latest.exerciseType,
        (item) => item.kind === 'exercise' && scoresAlike(lesson, item, done),
      ),
    );
  }
  const known = new Set(state.seen?.items);
  for (const { id, kind, title, section } of state.seen?.items ? items.values() : [])
    if (!known.has(id) && !state[kind === 'question' ? 'questions' : 'exercises'].has(id))
      changes.push({ ...nothing, kind, id, fate: 'added', to: section, titleThen: undefined, title });
  return changes;

  function changeOf(
    { kind, id, from, print }: Worked,
    isOtherType: (item: Item) => boolean,
    isAsGood: (item: Item) => boolean = () => false,
  ): ItemChange {
    const item = items.get(id);
    const change = { kind, id, from, titleThen: print?.title, title: item?.title };
    if (!item) return { ...change, fate: 'orphaned', reason: undefined, to: undefined };
    const to = item.section;
    const now = print && itemPrint(lesson, item);
    const again = (reason: ItemChange['reason']): ItemChange => ({ ...change, fate: 'again', reason, to });
    if (item.kind !== kind || isOtherType(item)) return again('type');
    if (print?.asked !== now?.asked) return again('wording');
    if (print?.right !== now?.right && !isAsGood(item)) return again('key');
    const fate = from !== undefined && from !== to ? 'moved' : 'kept';
    return { ...change, fate, reason: undefined, to };
  }
}

/** Types whose responses are kept in the workbook. */
const PROSE: ReadonlySet<string> = new Set(
  Object.values(exerciseTypes).flatMap((one) => ('prose' in one ? one.type : [])),
);

const nothing = { reason: undefined, from: undefined, to: undefined } as const;

/** Whether another key leaves the student's best score unchanged. */
function scoresAlike(lesson: Lesson, exercise: Exercise, { attempts, best }: ExerciseState): boolean {
  if (best === undefined || !definitionOf(exercise).isInWords(exercise)) return false;
  const context = gradeContext(lesson);
  const { asked, form } = itemPrint(lesson, exercise);
  let again = Number.NEGATIVE_INFINITY;
  // A response to other words would be graded against something that it does not answer.
  for (const { item, response } of attempts)
    if (item?.asked === asked && (item.form ?? form) === form)
      again = Math.max(again, gradeExercise(exercise, response, context).score ?? 0);
  return again === best;
}
