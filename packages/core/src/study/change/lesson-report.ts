import type { Exercise } from '../../model/exercise.ts';
import type { Lesson } from '../../model/lesson.ts';
import type { Question } from '../../model/question.ts';
import { passageText } from '../../passage/passage-text.ts';
import { fingerprint } from '../../text/hash.ts';
import { type Annotation, placeAnnotations } from '../annotation/place-annotations.ts';
import { firstById } from '../record/first-by-id.ts';
import type { StudyState } from '../record/study-state.ts';
import { itemPrint } from './item-print.ts';
import { type ItemChange, lessonChange } from './lesson-change.ts';

/** The report for a student after an instructor has changed a lesson that they worked on. */
export interface LessonReport {
  /** Everything that changed: moved, renamed, orphaned, new, or to be done again. */
  readonly news: readonly ItemChange[];
  /** How much is unchanged. */
  readonly kept: number;
  /** Highlights and margin notes whose words are no longer in the passage, in order of time. */
  readonly orphans: readonly Annotation[];
  /** A short print per news item, separated by spaces, so that each is reported once; '' if there are none. */
  readonly print: string;
}

/** Compares the work with the lesson as it is now. */
export function lessonReport(lesson: Lesson, state: StudyState): LessonReport {
  const changes = lessonChange(lesson, state);
  const news = changes.filter(isNews);
  const annotated = state.highlights.length + state.notes.length > 0;
  const { orphans } = annotated ? placeAnnotations(passageText(lesson).text, state) : { orphans: [] };
  const print = news.length + orphans.length === 0 ? '' : printOf(lesson, news, orphans);
  return { news, kept: changes.length - news.length, orphans, print };
}

function isNews({ fate, titleThen, title }: ItemChange): boolean {
  return fate !== 'kept' || (titleThen !== undefined && titleThen !== title);
}

/** Whether the news contains anything unreported. The student's work on the others does not create news. */
export function hasUntold(print: string, told = ''): boolean {
  const known = new Set(told.split(' '));
  return print !== '' && print.split(' ').some((one) => !known.has(one));
}

/** For tasks to do again, the current version counts too: it may change once more. */
function printOf(lesson: Lesson, news: readonly ItemChange[], orphans: readonly Annotation[]): string {
  const items = firstById<Question | Exercise>([...lesson.questions, ...lesson.exercises]);
  const told = news.map((change) => {
    const item = change.fate === 'again' ? items.get(change.id) : undefined;
    return fingerprint(JSON.stringify([change, item && itemPrint(lesson, item)]));
  });
  return [...told, ...orphans.map(({ id }) => fingerprint(id))].join(' ');
}
