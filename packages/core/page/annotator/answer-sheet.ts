import type { AnnotatorStrings, FromAnnotator } from '@marginalia/core/desk';
import type { Announcer } from './announcer.ts';
import { AnswerBar, type Wanted } from './answer-bar.ts';
import { elementOf } from './element-of.ts';
import type { SelectedWords } from './selected-words.ts';

/** The reader around the answer sheet. */
export interface AnswerSheetOptions {
  readonly selected: SelectedWords;
  readonly announcer: Announcer;
  /** Whether a mouse button or finger is down. */
  pressed(): boolean;
  /** BCP 47 tag of the lesson's language. */
  language(): string;
  strings(): AnnotatorStrings | undefined;
  post(message: FromAnnotator): void;
  travel(target: HTMLElement): void;
  /** Lets the student select by keyboard, from an element on. */
  startCaret(near: Element | undefined): void;
  stopCaret(): void;
}

/** The passage as an answer sheet: the student selects words in it and confirms, or cancels. */
export class AnswerSheet {
  readonly #options: AnswerSheetOptions;
  readonly #bar = new AnswerBar({ confirm: () => this.confirm(), cancel: () => this.cancel() });
  #wanted: Wanted | undefined;

  constructor(options: AnswerSheetOptions) {
    this.#options = options;
    document.body.append(this.#bar.element);
    document.addEventListener('keydown', (event) => this.#onKeyDown(event));
    // The host moves the focus here after its request.
    addEventListener('focus', () => {
      const { selected, pressed, startCaret } = options;
      if (this.open && !pressed() && !selected.stretch) startCaret(this.#near);
    });
  }

  get open(): boolean {
    return this.#wanted !== undefined;
  }

  /** Starts, or with `null` ends. A current request continues. */
  show(wanted: Wanted | null): void {
    const { selected, announcer, language, travel, startCaret, stopCaret } = this.#options;
    const before = this.#wanted;
    this.#wanted = wanted ?? undefined;
    if (!wanted) {
      this.#bar.hide();
      // The selection was the answer: no actions are offered for it.
      if (before) {
        selected.drop();
        stopCaret();
      }
    } else if (before?.id !== wanted.id) {
      selected.drop();
      this.#bar.show(wanted, language());
      announcer.say(wanted.task, language());
      if (this.#near) travel(this.#near);
      if (document.hasFocus()) startCaret(this.#near);
    }
  }

  /** After a change of the selection. */
  look(): void {
    this.#bar.choose(this.#options.selected.stretch?.words ?? '');
  }

  confirm(): void {
    const { selected, announcer, strings, post } = this.#options;
    const { stretch } = selected;
    if (!this.#wanted) return;
    if (stretch) post({ type: 'selected', id: this.#wanted.id, ...stretch });
    else announcer.say(strings()?.nothingSelected ?? '');
  }

  cancel(): void {
    if (this.#wanted) this.#options.post({ type: 'select-cancelled', id: this.#wanted.id });
  }

  get #near(): HTMLElement | undefined {
    const near = this.#wanted?.near;
    return near && elementOf(near);
  }

  #onKeyDown(event: KeyboardEvent): void {
    if (!this.open || event.defaultPrevented) return;
    const acting = event.target instanceof Element && event.target.closest('a, button, summary');
    if (event.key === 'Escape') this.cancel();
    else if (event.key === 'Enter' && !acting) this.confirm();
    else return;
    event.preventDefault();
  }
}
