import type { Exercise } from '../model/exercise.ts';
import type { GradePart } from '../model/grade.ts';
import type { Lesson } from '../model/lesson.ts';
import type { Response } from '../model/response.ts';
import { passageText } from '../passage/passage-text.ts';
import { wordsIn } from '../passage/words.ts';
import { definitionOf } from './definition-of.ts';
import { exerciseParagraphs, type Paragraphs, paragraphsOf } from './exercise-paragraphs.ts';

/** Minimum weight of a likely paragraph: that of two words that occur in it and in one other. */
const LIKELY = 1;

/**
 * Returns the paragraphs to read again after a miss: those whose words the exercise's mark gives, or for evidence those
 * with the expected words; otherwise those that the exercise belongs to.
 */
export function missParagraphs(lesson: Lesson, exercise: Exercise): readonly number[] {
  const right = definitionOf(exercise).solution(exercise);
  const accepted = right?.kind === 'quotations' ? right.texts : [];
  for (const words of [exercise.paragraphs, accepted]) {
    const stands = words.flatMap((some) => standing(lesson, some));
    if (stands.length > 0) return [...new Set(stands)].toSorted((a, b) => a - b);
  }
  return exerciseParagraphs(lesson, exercise);
}

/**
 * Returns the paragraphs for one part of a response: for a quotation the one with its words, for any other part the
 * most likely one. If none is more likely than the others, returns all of those to read again.
 */
export function partParagraphs(
  lesson: Lesson,
  exercise: Exercise,
  { of, index }: Pick<GradePart, 'of' | 'index'>,
  response: Response,
): readonly number[] {
  const asked = missParagraphs(lesson, exercise);
  const quotation =
    response.type === 'argument' && of === 'quotation' ? response.quotations[index] : undefined;
  const words = quotation ?? definitionOf(exercise).wordsOfPart(exercise, index);
  const all = paragraphsOf(lesson);
  const own = quotation === undefined ? likeliest(all, words, asked) : undefined;
  // Statements to be ordered or sorted may come from anywhere.
  const likely = own ?? (exercise.paragraphs.length === 0 ? likeliest(all, words) : undefined);
  return likely === undefined ? asked : [likely];
}

/** The paragraph that shares the rarest words with a text; `undefined` if no single one stands out. */
function likeliest({ all, spread }: Paragraphs, text: string, among?: readonly number[]): number | undefined {
  if (among?.length === 1) return among[0];
  const wanted = new Set(wordsIn(text).map(({ normal }) => normal));
  const likeness = all
    .filter(({ number }) => among?.includes(number) ?? true)
    .map(({ number, words }) => ({
      number,
      shared: [...wanted].reduce((sum, word) => sum + (words.has(word) ? 1 / (spread.get(word) ?? 1) : 0), 0),
    }))
    .toSorted((a, b) => b.shared - a.shared);
  const [first, second] = likeness;
  if (!first || first.shared < LIKELY || first.shared < 1.5 * (second?.shared ?? 0)) return undefined;
  return first.number;
}

/** The paragraphs that contain some words of the passage; none if the passage has no such words. */
function standing(lesson: Lesson, words: string): number[] {
  const { text, toSource } = passageText(lesson);
  const at = words === '' ? -1 : text.indexOf(words);
  if (at < 0) return [];
  const spans = toSource(at, at + words.length);
  return paragraphsOf(lesson)
    .all.filter(({ block: { span } }) =>
      spans.some((one) => one.file === span.file && one.start < span.end && span.start < one.end),
    )
    .map(({ number }) => number);
}
