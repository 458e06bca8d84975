import type { MarkReader } from '../markdown/mark-reader.ts';
import type { Block, Prose } from '../model/block.ts';
import type { ClozeExercise, Exercise, ExerciseBase, ExerciseType } from '../model/exercise.ts';
import type { Grade } from '../model/grade.ts';
import type { Message } from '../model/message.ts';
import type { ResponseTo } from '../model/response.ts';
import type { Span } from '../model/span.ts';
import type { GradeContext } from './grade-context.ts';
import type { Draw } from './shuffled.ts';
import type { Ask, Solution } from './solution.ts';
import type { TabStop } from './tab-stop.ts';

/** Input for reading an exercise of a type. */
export interface ExerciseSource {
  /** The mark's attributes that belong to the type. */
  readonly mark: MarkReader;
  readonly markSpan: Span;
  /** From the heading to the key mark, without hints. */
  readonly body: Prose;
  /** After the key mark. */
  readonly key: Prose;
  /** Whether it has a key mark, or something that may be one. */
  readonly hasKey: boolean;
  /** Reports a block of the body that looks like the answer because no key mark is above it. */
  open(answer: Span): void;
  /** What of the body stands behind the rubric mark. */
  readonly rubric: Prose;
  /** Whether it is in a student edition without keys: no answers are expected. */
  readonly keyless: boolean;
  /** Reports that nothing describes a good answer. */
  undescribed(): void;
  /** Reports that the exercise does not follow its type; the sentence says what is missing, `better` fixes it. */
  malformed(problem: string, span?: Span, better?: string): void;
  /**
   * Reports that something is nearly a part of the exercise.
   *
   * @param what its apparent kind, as “an option”
   * @param better replacement text; empty if only the author can tell
   * @param doubt whether it might be meant as it is
   */
  almost(what: string, problem: string, span: Span, better: string, doubt?: 'doubt'): void;
}

/** The essence of an exercise. The order of neither list matters: options are shuffled anyway. */
export interface Gist {
  /** The texts that the student sees. */
  readonly asked: readonly string[];
  /** The right answers; empty if only people can tell. */
  readonly right: readonly string[];
}

/** The form of the entries of a list: with boxes, bullets or numbers, or as rows of a table. */
export type EntryWriting = 'options' | 'answers' | 'steps' | 'rows';

export type ExerciseOf<T extends ExerciseType> = Extract<Exercise, { type: T }>;
type Own<T extends ExerciseType> = Omit<ExerciseOf<T>, Exclude<keyof ExerciseBase, 'prompt' | 'key'>>;

/** A part of an exercise that must differ from the others of its group, because students could not tell two apart. */
export interface DistinctPart {
  /** Its kind, in English. */
  readonly part: string;
  readonly text: string;
  readonly span: Span;
}

/** Renders the parts of an exercise that a student sees as safe HTML. */
export interface BodyRenderer {
  prose(prose: Prose): string;
  /** The text of a cloze with an empty `<span class="gap" data-gap="0"></span>` for each gap. */
  gaps(exercise: ClozeExercise): string;
}

/** A part of an exercise that a student sees, as safe HTML. */
export interface Piece {
  readonly html: string;
}

/** The text of an exercise in a student edition without keys. */
export interface KeylessText {
  /** Words without a value for its mark. */
  readonly flags: readonly string[];
  /** The Markdown below its task, block by block. */
  readonly blocks: readonly string[];
}

/**
 * The complete definition of an exercise type. A new type needs a file with one of these, a line in the list, and its
 * shape and response in the model; everything else asks here.
 *
 * @typeParam B content shown to a student in addition to the prompt
 */
export interface ExerciseTypeDefinition<
  T extends ExerciseType,
  B extends { readonly type: T } = { readonly type: T },
> {
  readonly type: T;
  /** The task and how it is written, for an author who chooses a type. */
  readonly means: string;
  /** The name of its icon among VS Code's Codicons. */
  readonly icon: string;
  /** Names in other programs: lowercase letters, no symbols. */
  readonly otherNames: readonly string[];
  /** Whether a block has a form unique to this type; omitted if there is no such form. */
  hasForm?(block: Block): boolean;
  /** How to write it, for the author of one that cannot be read. */
  readonly written: string;
  /**
   * The content under the mark of a new one, block by block, to be filled in; it checks clean as it is.
   *
   * @param quotation words of the passage for evidence to begin with
   */
  snippet(stop: TabStop, quotation?: string): readonly string[];
  /**
   * The list that Enter continues while an author writes: the form of its entries, and whether the key contains them.
   */
  readonly entries?: {
    readonly as: EntryWriting;
    readonly in: 'body' | 'key';
  };
  /** Takes its own blocks out of the text; the rest is the prompt and the explanation. Never throws. */
  read(source: ExerciseSource): Own<T>;
  /** Its words beyond prompt and explanation, used to detect a change of the exercise. */
  gist(exercise: ExerciseOf<T>): Gist;
  /** The response of a student who has done nothing. */
  empty(exercise: ExerciseOf<T>): ResponseTo<T>;
  /** A response that scores 1; `undefined` if there is none, or if only a rubric can tell. */
  key(exercise: ExerciseOf<T>): ResponseTo<T> | undefined;
  /** Grades a response. Out-of-range, surplus or repeated parts count as not given. Never throws. */
  grade(exercise: ExerciseOf<T>, response: ResponseTo<T>, context: GradeContext): Grade;
  /** Its form in a student edition without keys. */
  readonly keyless: {
    /**
     * Writes what students may have of it, except task and hints. Nothing in it may depend on the key; only entries to
     * be put in order may avoid a right one.
     *
     * @param options.rubrics whether students get the rubric
     */
    write(exercise: ExerciseOf<T>, options: { readonly rubrics: boolean }): KeylessText;
    /** Whether an exercise of such an edition has an answer after all. */
    holdsKey(exercise: ExerciseOf<T>): boolean;
    /** Whether responses are graded there as anywhere, because a key adds nothing to their grade. */
    readonly isGraded: boolean;
  };
  /**
   * Carries a response over to the same exercise with its parts in another order, as of an edition; by their words.
   * Returns `undefined` if a part is not there.
   */
  carry(response: ResponseTo<T>, from: ExerciseOf<T>, to: ExerciseOf<T>): ResponseTo<T> | undefined;
  /** How its parts are shuffled for each student; omitted if none are. */
  readonly shuffling?: {
    /** Indexes of the parts in display order. */
    arrange(exercise: ExerciseOf<T>, draw: Draw): number[];
    /** Maps each index of a shuffled part in the response. */
    mapIndexes(response: ResponseTo<T>, map: (index: number) => number): ResponseTo<T>;
    /** Whether the parts of its grades are the shuffled ones. */
    readonly movesParts: boolean;
  };
  /** The parts that must differ from one another, group by group. */
  distinct(exercise: ExerciseOf<T>): readonly (readonly DistinctPart[])[];
  /** Whether it has answers but no right one. */
  lacksRightAnswer(exercise: ExerciseOf<T>): boolean;
  /** A response as Markdown for the workbook, which keeps prose; omitted if responses are not prose. */
  prose?(response: ResponseTo<T>): string;
  /** Whether an answer needs words: a dash or a row of dots does not count. */
  readonly wantsWords: boolean;
  /** The message for a student who asks for the result before answering. */
  answerFirst(exercise: ExerciseOf<T>): Message;
  /** The words of the exercise for one part of its grades, used to search the passage for paragraphs to read again. */
  wordsOfPart(exercise: ExerciseOf<T>, index: number): string;
  /** The author's feedback on one part; omitted if feedback is on the whole response. */
  feedbackOn?(exercise: ExerciseOf<T>, index: number): Prose;
  /**
   * Whether responses contain words instead of positions, so they can be graded again after a change of the key: an
   * index may mean another part by then.
   */
  isInWords(exercise: ExerciseOf<T>): boolean;
  /** The instruction, for an exercise on a page that is not its own. */
  ask(exercise: ExerciseOf<T>): Ask;
  /**
   * The content shown to a student in addition to the prompt; nothing of the key.
   *
   * @param order display order; see `presentedOrder`
   */
  shown(exercise: ExerciseOf<T>, order: readonly number[], renderer: BodyRenderer): B;
  /** Answers accepted in addition to the key. */
  alsoAccepted(exercise: ExerciseOf<T>): readonly Message[];
  solution(exercise: ExerciseOf<T>): Solution;
}
