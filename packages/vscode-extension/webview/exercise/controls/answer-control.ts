import type { BodyOf, ExerciseStrings, GradedPart, Response, ResponseTo } from '../exercise-protocol.ts';

/** What a control may ask of the page around it. */
export interface ControlContext {
  readonly strings: ExerciseStrings;
  /** The ids of the title and the prompt, which a group of controls is named by and described with. */
  readonly titleId: string;
  readonly promptId: string;
  /** The host's HTML as an element, in the lesson's language. */
  prose(html: string): HTMLElement;
  /** Says something to screen readers alone. */
  announce(text: string): void;
  /** The student has changed the answer. */
  changed(): void;
  /** Lets the student select words of the passage in the reader: for evidence 0, else the quotation meant. */
  selectQuotation(index: number): void;
  /** Asks the host whether the passage has these words. */
  checkQuotation(index: number, text: string): void;
}

/** What the host has found out about a quotation. */
export interface QuotationFinding {
  index: number;
  state: 'exact' | 'altered' | 'missing';
  html: string;
}

/** Where a student answers an exercise of one type. */
export interface AnswerControl<T extends Response['type'] = Response['type']> {
  readonly element: HTMLElement;
  readonly response: ResponseTo<T>;
  /** Puts an answer in, as far as it fits. */
  fill(response: ResponseTo<T>): void;
  /** Brings the focus to where answering begins. */
  focus(): void;
  /** Says what is right and wrong, and lets nothing be changed any more. */
  grade(parts: readonly GradedPart[]): void;
  /** The right answer, to be shown apart. */
  solve(response: ResponseTo<T>): Node;
  /** A digit that was typed outside of text fields. */
  digit?(digit: number): boolean;
  /** A quotation that was selected in the reader. */
  quote?(index: number, text: string): void;
  showFinding?(finding: QuotationFinding): void;
}

/** All that the page has to know of a type of exercise. */
export interface ControlType<T extends Response['type']> {
  make(body: BodyOf<T>, context: ControlContext): AnswerControl<T>;
  /** The words that say which keys it knows. */
  readonly keys: keyof ExerciseStrings;
  /** Whether a response means something only beside the very parts that were shown, in their order. */
  readonly isBesideParts: boolean;
  /** Whether a student may want to work on an answer rather than begin anew. */
  readonly isRevised: boolean;
}
