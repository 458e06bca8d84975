import { exerciseTypes } from '../exercise/exercise-types.ts';
import { meantType } from '../exercise/type-names.ts';
import { blocksOf, blocksOver } from '../markdown/blocks-in.ts';
import type { ScannedPart } from '../markdown/chunk/chunk.ts';
import { markOf } from '../markdown/chunk/heading-place.ts';
import { createMarkReader, type MarkReader } from '../markdown/mark-reader.ts';
import type { Block, Prose } from '../model/block.ts';
import type { Exercise, ExerciseType } from '../model/exercise.ts';
import type { Item } from '../model/item.ts';
import type { Mark } from '../model/mark.ts';
import type { ReportProblem } from '../model/problem.ts';
import { lenses, type Question } from '../model/question.ts';
import type { Span } from '../model/span.ts';
import type { LessonEntry } from './outline/lesson-outline.ts';

/**
 * Reads a discussion question.
 *
 * @param keyless whether it is in an edition without keys
 */
export function readQuestion(entry: LessonEntry, report: ReportProblem, keyless: boolean): Question {
  const mark = markOf(entry.heading) as Mark;
  const reader = createMarkReader(mark, report);
  const text = itemText(entry.part, entry);
  const question: Question = {
    ...common(entry, mark, reader),
    kind: 'question',
    lens: reader.oneOf('lens', lenses),
    minutes: reader.number('minutes', 1, 10_000),
    prompt: text.body,
    hints: text.hints,
    key: text.key,
    keyless,
    keySpan: text.keySpan,
  };
  reader.done();
  return question;
}

/**
 * Reads an exercise; returns `undefined`, and reports it, if its type is unknown.
 *
 * @param keyless whether it is in an edition without keys
 */
export function readExercise(
  entry: LessonEntry,
  report: ReportProblem,
  keyless: boolean,
): Exercise | undefined {
  const mark = markOf(entry.heading) as Mark;
  const reader = createMarkReader(mark, report);
  const base = common(entry, mark, reader);
  const name = reader.text('type') ?? '';
  if (!Object.hasOwn(exerciseTypes, name)) {
    const known = Object.keys(exerciseTypes);
    const written = mark.attributes.find(({ key, value }) => key === 'type' && value !== '');
    report('exercise-type', written?.valueSpan ?? mark.span, {
      type: name,
      problem: name === '' ? 'none is written.' : `“${name}” is none.`,
      known: known.join(', '),
      ...meantType(name, () => itemText(entry.part, entry).body),
    });
    return undefined;
  }
  const { type, read, written } = exerciseTypes[name as ExerciseType];
  const text = itemText(entry.part, entry);
  const own = read({
    mark: reader,
    markSpan: mark.span,
    body: text.body,
    key: text.key,
    rubric: text.rubric,
    keyless,
    hasKey: text.keySpan !== undefined,
    open: (answer) => report('key-missing', answer),
    undescribed: () => report('exercise-no-key', base.headingSpan),
    malformed(problem, span = base.headingSpan, better) {
      const values = { type, problem, written, ...(better !== undefined && { better }) };
      // The missing part may be in the withheld text; that is already reported.
      if (!text.isDoubtful) report('exercise-malformed', span, values);
    },
    almost: (what, problem, span, better, doubt) =>
      report('almost-right', span, { what, problem, better, ...(doubt && { doubt }) }),
  });
  const exercise = {
    ...base,
    kind: 'exercise',
    points: reader.number('points', 0, 10_000) ?? 1,
    paragraphs: reader.phrases('paragraph'),
    hints: text.hints,
    keyless,
    keySpan: text.keySpan,
    ...own,
    // Students see a rubric before they write, and nothing after a doubtful mark.
    ...(text.isDoubtful && 'rubric' in own && { rubric: undefined }),
  } as Exercise;
  reader.done();
  return exercise;
}

function common(
  { part, heading, end, id, named, within }: LessonEntry,
  mark: Mark,
  reader: MarkReader,
): Omit<Item, 'prompt' | 'hints' | 'key' | 'keyless' | 'keySpan'> {
  reader.id('id');
  const section = reader.id('section');
  return {
    id,
    named,
    title: heading.title,
    mark,
    span: { file: part.path, start: heading.start, end },
    headingSpan: { file: part.path, start: heading.start, end: heading.end },
    section: section ?? within,
    within,
    notes: reader.words('notes'),
  };
}

/** The text under the heading of a question or exercise, split for its reader. */
export interface ItemText {
  /** The text for students, without hints. */
  readonly body: Prose;
  readonly hints: readonly Prose[];
  /** What of it stands behind the rubric mark. */
  readonly rubric: Prose;
  /** From the key mark, or a possible one, to the end. */
  readonly key: Prose;
  readonly keySpan: Span | undefined;
  /** Whether some of it is withheld for another reason than a proper key mark. */
  readonly isDoubtful: boolean;
}

/** Splits an item at its key mark and takes out its hints. */
function itemText(part: ScannedPart, { ranges, withheld, end }: LessonEntry): ItemText {
  const key = withheld.find(({ role }) => role !== 'remark');
  const rubric = rubricMark(part, ranges);
  const shown = divideHints(blocksOver(part, ranges));
  return {
    hints: shown.hints,
    body: shown.body,
    rubric: rubric === undefined ? [] : shown.body.filter(({ span }) => span.start >= rubric),
    key: key ? blocksOver(part, [key.behind]) : [],
    keySpan: key && { file: part.path, start: key.start, end: key.end ?? end },
    isDoubtful: withheld.some(({ role }) => role !== 'key'),
  };
}

/** The end of the mark of a rubric among tokens of a part, as an offset. */
function rubricMark(part: ScannedPart, ranges: LessonEntry['ranges']): number | undefined {
  for (const [from, to] of ranges) {
    for (let index = part.pieceOf(from); index < part.chunks.length; index++) {
      const piece = part.piece(index);
      if (piece.token >= to) break;
      for (const { role, token, end } of piece.chunk.comments)
        if (role === 'rubric' && piece.token + token >= from && piece.token + token < to)
          return piece.start + end;
    }
  }
  return undefined;
}

/** A hint is a quote that begins with `[!TIP]`. */
function divideHints(blocks: readonly Block[]): { body: Prose; hints: Prose[] } {
  const body: Block[] = [];
  const hints: Prose[] = [];
  for (const block of blocks) {
    const alert = block.kind === 'quote' ? block.tokens[block.from]?.meta?.['alert'] : undefined;
    if (alert === 'tip') hints.push(blocksOf(block.piece, block.from + 1, block.to - 1));
    else body.push(block);
  }
  return { body, hints };
}
