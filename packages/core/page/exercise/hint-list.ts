import { element } from '../dom/element.ts';
import type { ControlContext } from './controls/answer-control.ts';
import { fillWords } from './fill-words.ts';

/** The hints opened so far, and the button for the next one. */
export class HintList {
  /** Announced as they arrive. */
  readonly element = element('div', { class: 'hints', role: 'log', 'aria-live': 'polite' });
  readonly button = element('button', { type: 'button', id: 'exercise-hint' });
  readonly #context: ControlContext;
  readonly #count: number;
  #closed = false;

  constructor(
    count: number,
    hints: readonly string[],
    context: ControlContext,
    ask: (index: number) => void,
  ) {
    this.#count = count;
    this.#context = context;
    this.button.addEventListener('click', () => ask(this.#opened));
    for (const html of hints) this.#append(html);
    this.#showButton();
  }

  /** Shows the requested hint; drops one that is already shown, or too early. */
  open(index: number, html: string): void {
    if (index !== this.#opened) return;
    const focused = document.activeElement === this.button;
    const hint = this.#append(html);
    this.#showButton();
    // The button is gone: the focus moves to the new hint.
    if (focused && this.button.hidden) hint.focus();
  }

  /** After the attempt the hints stay, and no more are given. */
  close(): void {
    this.#closed = true;
    this.#showButton();
  }

  get #opened(): number {
    return this.element.childElementCount;
  }

  #append(html: string): HTMLElement {
    const { strings, prose } = this.#context;
    const label = fillWords(strings.hint, this.#opened + 1, this.#count);
    const hint = element(
      'div',
      { class: 'hint', tabindex: '-1' },
      element('span', { class: 'label' }, label),
      prose(html),
    );
    this.element.append(hint);
    return hint;
  }

  #showButton(): void {
    this.button.hidden = this.#closed || this.#opened >= this.#count;
    this.button.textContent = fillWords(this.#context.strings.showHint, this.#opened + 1, this.#count);
  }
}
