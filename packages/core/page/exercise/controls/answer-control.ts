import type { BodyOf, ExerciseStrings, GradedPart, Response, ResponseTo } from '@marginalia/core/desk';

/** What a control may request from the page around it. */
export interface ControlContext {
  readonly strings: ExerciseStrings;
  /** The ids of the title and the prompt, which label and describe a group of controls. */
  readonly titleId: string;
  readonly promptId: string;
  /** The host's HTML as an element, in the lesson's language. */
  prose(html: string): HTMLElement;
  /** Announces something to screen readers only. */
  announce(text: string): void;
  /** The student has changed the answer. */
  changed(): void;
  /** Lets the student select words of the passage in the reader: 0 for evidence, else the quotation's index. */
  selectQuotation(index: number): void;
  /** Asks the host whether the passage has these words. */
  checkQuotation(index: number, text: string): void;
}

/** The host's finding about a quotation. */
export interface QuotationFinding {
  index: number;
  state: 'exact' | 'altered' | 'missing';
  html: string;
}

/** The control in which a student answers an exercise of one type. */
export interface AnswerControl<T extends Response['type'] = Response['type']> {
  readonly element: HTMLElement;
  readonly response: ResponseTo<T>;
  /** Fills in an answer, as far as it fits. */
  fill(response: ResponseTo<T>): void;
  /** Focuses the start of the answer. */
  focus(): void;
  /** Shows what is right and wrong, and locks the answer. */
  grade(parts: readonly GradedPart[]): void;
  /** The right answer, to be shown separately. */
  solve(response: ResponseTo<T>): Node;
  /** Handles a digit typed outside text fields. */
  digit?(digit: number): boolean;
  /** Inserts a quotation selected in the reader. */
  quote?(index: number, text: string): void;
  showFinding?(finding: QuotationFinding): void;
}

/** Everything that the page needs to know about a type of exercise. */
export interface ControlType<T extends Response['type']> {
  make(body: BodyOf<T>, context: ControlContext): AnswerControl<T>;
  /** The string that lists its keys. */
  readonly keys: keyof ExerciseStrings;
  /** Whether a response only makes sense beside exactly the parts shown, in their order. */
  readonly isBesideParts: boolean;
  /** Whether a student may want to revise an answer instead of starting over. */
  readonly isRevised: boolean;
}
