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

/** What the reader of an exercise type has to work with. */
export interface ExerciseSource {
  /** The mark's attributes that are the type's own. */
  readonly mark: MarkReader;
  readonly markSpan: Span;
  /** Under the heading, hints left out, up to the key mark. */
  readonly body: Prose;
  /** Behind the key mark. */
  readonly key: Prose;
  /** Whether it has a key mark, or something that may be one. */
  readonly hasKey: boolean;
  /** Reports a block of the body that looks like the answer, for want of a key mark above it. */
  open(answer: Span): void;
  /** Reports that nothing says what a good answer has. */
  keyless(): void;
  /** Reports that the exercise is not written as its type is; the sentence says what is missing, `better` mends it. */
  malformed(problem: string, span?: Span, better?: string): void;
  /**
   * Reports that something is nearly a part of the exercise.
   *
   * @param what it looks like, as “an option”
   * @param better what should stand at the place; empty where only the author can tell
   * @param doubt whether it might be meant as it stands
   */
  almost(what: string, problem: string, span: Span, better: string, doubt?: 'doubt'): void;
}

/** What an exercise comes down to. The order of neither list matters: options are shuffled anyway. */
export interface Gist {
  /** What the student sees. */
  readonly asked: readonly string[];
  /** What is right; empty where only people can tell. */
  readonly right: readonly string[];
}

/** How the entries of a list are written: with boxes, bullets or numbers, or as rows of a table. */
export type EntryWriting = 'options' | 'answers' | 'steps' | 'rows';

export type ExerciseOf<T extends ExerciseType> = Extract<Exercise, { type: T }>;
type Own<T extends ExerciseType> = Omit<ExerciseOf<T>, Exclude<keyof ExerciseBase, 'prompt' | 'key'>>;

/** A part of an exercise that must differ from the others of its group: students could not tell two apart. */
export interface DistinctPart {
  /** What it is, in English. */
  readonly part: string;
  readonly text: string;
  readonly span: Span;
}

/** Turns what a student sees of an exercise into safe HTML. */
export interface BodyRenderer {
  prose(prose: Prose): string;
  /** The text of a cloze with an empty `<span class="gap" data-gap="0"></span>` for each gap. */
  gaps(exercise: ClozeExercise): string;
}

/** Something of an exercise that a student sees, as safe HTML. */
export interface Piece {
  readonly html: string;
}

/**
 * An exercise type: all that is to be said of it. A new type is a file with one of these, a line in the list, its shape
 * and its response in the model; everything else asks here.
 *
 * @typeParam B what a student is shown besides the prompt
 */
export interface ExerciseTypeDefinition<
  T extends ExerciseType,
  B extends { readonly type: T } = { readonly type: T },
> {
  readonly type: T;
  /** What it asks of a student, and how it is written, for an author who looks for a type. */
  readonly means: string;
  /** The name of a sign for it among VS Code's Codicons. */
  readonly icon: string;
  /** What other programs call it: small letters, no signs. */
  readonly otherNames: readonly string[];
  /** Whether a block is of a form that only this type has; left out where there is no such form. */
  hasForm?(block: Block): boolean;
  /** How it is written, for the author of one that cannot be read. */
  readonly written: string;
  /**
   * What stands under the mark of a new one, block by block, to be filled in; it checks clean as it stands.
   *
   * @param quotation words of the passage that evidence can begin with
   */
  snippet(stop: TabStop, quotation?: string): readonly string[];
  /** The list that Enter goes on with while an author writes: how its entries look, and whether the key holds them. */
  readonly entries?: {
    readonly as: EntryWriting;
    readonly in: 'body' | 'key';
  };
  /** Takes its own blocks out of the text; what it leaves is the prompt and the explanation. Never throws. */
  read(source: ExerciseSource): Own<T>;
  /** Its words beyond prompt and explanation, by which a change of the exercise is told. */
  gist(exercise: ExerciseOf<T>): Gist;
  /** The response of a student who has done nothing. */
  empty(exercise: ExerciseOf<T>): ResponseTo<T>;
  /** A response that scores 1; `undefined` where there is none, or where only a rubric can tell. */
  key(exercise: ExerciseOf<T>): ResponseTo<T> | undefined;
  /** Grades a response. What is out of range, too much or repeated counts as not given. Never throws. */
  grade(exercise: ExerciseOf<T>, response: ResponseTo<T>, context: GradeContext): Grade;
  /** How its parts are shuffled for each student; left out where nothing is. */
  readonly shuffling?: {
    /** Indexes of the parts in the order to be shown. */
    arrange(exercise: ExerciseOf<T>, draw: Draw): number[];
    /** The response with each index of a shuffled part put through a mapping. */
    mapIndexes(response: ResponseTo<T>, map: (index: number) => number): ResponseTo<T>;
    /** Whether the parts of its grades are those that are shuffled. */
    readonly movesParts: boolean;
  };
  /** What must differ from one another, group by group. */
  distinct(exercise: ExerciseOf<T>): readonly (readonly DistinctPart[])[];
  /** Whether it has answers, and none of them is right. */
  lacksRightAnswer(exercise: ExerciseOf<T>): boolean;
  /** A response as Markdown for the workbook, which keeps prose; left out where responses are no prose. */
  prose?(response: ResponseTo<T>): string;
  /** Whether only words are an answer: a stroke or a row of dots is none. */
  readonly wantsWords: boolean;
  /** What to tell a student who asks for the outcome before there is an answer. */
  answerFirst(exercise: ExerciseOf<T>): Message;
  /** The words of the exercise behind one part of its grades, by which the passage is searched for what to read again. */
  wordsOfPart(exercise: ExerciseOf<T>, index: number): string;
  /** The author's feedback on one part; left out where feedback is given on the whole response. */
  feedbackOn?(exercise: ExerciseOf<T>, index: number): Prose;
  /**
   * Whether responses hold words and not places, so that they can be graded anew after the key has changed: an index may
   * mean another part by then.
   */
  isInWords(exercise: ExerciseOf<T>): boolean;
  /** The instruction, where the exercise stands on a page that is not its own. */
  ask(exercise: ExerciseOf<T>): Ask;
  /**
   * What a student is shown besides the prompt; nothing of the key.
   *
   * @param order as it is shown; see `presentedOrder`
   */
  shown(exercise: ExerciseOf<T>, order: readonly number[], renderer: BodyRenderer): B;
  /** What is accepted besides the key. */
  alsoAccepted(exercise: ExerciseOf<T>): readonly Message[];
  solution(exercise: ExerciseOf<T>): Solution;
}
