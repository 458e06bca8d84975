import { nearestWord } from '../check/nearest-word.ts';
import type { Report } from '../check/rule.ts';
import { exerciseMalformed } from '../check/rules/exercise-malformed.ts';
import { exerciseType } from '../check/rules/exercise-type.ts';
import { exerciseTypes } from '../exercise/exercise-types.ts';
import type { Exercise, ExerciseType } from '../model/exercise.ts';
import type { Item } from '../model/item.ts';
import { type Mark, markValue } from '../model/mark.ts';
import { lenses, type Question } from '../model/question.ts';
import { itemText } from './item-text.ts';
import { createMarkReader, type MarkReader } from './mark-reader.ts';
import type { OutlineEntry } from './outline.ts';
import type { ScannedPart } from './scanned-part.ts';

/** Where an item stands and what it is called when its author gave no id. */
export interface ItemPlace {
  readonly part: ScannedPart;
  readonly entry: OutlineEntry;
  readonly mark: Mark;
  /** Id of the section that it stands in. */
  readonly section: string | undefined;
  readonly fallbackId: string;
}

/** Reads a discussion question. */
export function readQuestion(place: ItemPlace, report: Report): Question {
  const reader = createMarkReader(place.mark, report);
  const text = itemText(place.part, place.entry);
  const question: Question = {
    ...common(place, reader),
    kind: 'question',
    lens: reader.oneOf('lens', lenses),
    minutes: reader.number('minutes', 1),
    prompt: text.body,
    hints: text.hints,
    key: text.key,
    keySpan: text.keySpan,
  };
  reader.done();
  return question;
}

/** Reads an exercise; `undefined`, and a report, where its type is none that we know. */
export function readExercise(place: ItemPlace, report: Report): Exercise | undefined {
  const { part, mark } = place;
  const reader = createMarkReader(mark, report);
  const base = common(place, reader);
  const name = reader.text('type') ?? '';
  if (!Object.hasOwn(exerciseTypes, name)) {
    const known = Object.keys(exerciseTypes);
    const written = mark.attributes.find(({ key, value }) => key === 'type' && value !== '');
    report(exerciseType, written?.valueSpan ?? mark.span, {
      type: name,
      known: known.join(', '),
      ...nearestWord(name, known),
    });
    return undefined;
  }
  const { type, read, written } = exerciseTypes[name as ExerciseType];
  const text = itemText(part, place.entry);
  const own = read({
    mark: reader,
    markSpan: mark.span,
    body: text.body,
    key: text.key,
    malformed: (problem, span = base.headingSpan) =>
      report(exerciseMalformed, span, { type, problem, written }),
  });
  const exercise = {
    ...base,
    kind: 'exercise',
    points: reader.number('points', 0) ?? 1,
    hints: text.hints,
    keySpan: text.keySpan,
    ...own,
  } as Exercise;
  reader.done();
  return exercise;
}

function common(place: ItemPlace, reader: MarkReader): Omit<Item, 'prompt' | 'hints' | 'key' | 'keySpan'> {
  const { part, entry, mark } = place;
  const id = reader.text('id');
  const named = reader.text('section');
  return {
    id: id ?? place.fallbackId,
    named: id !== undefined,
    title: entry.heading.title,
    mark,
    span: { file: part.path, start: entry.heading.start, end: entry.end },
    headingSpan: { file: part.path, start: entry.heading.start, end: entry.heading.end },
    section: named ?? place.section,
    notes: reader.words('notes'),
  };
}

/** The id that a mark gives, if it gives one. */
export function markId(mark: Mark | undefined): string | undefined {
  return (mark && markValue(mark, 'id')) || undefined;
}
