import type { ToAnnotator } from '@marginalia/core/desk';

/** A request for words of the passage. */
export type Wanted = NonNullable<(ToAnnotator & { type: 'select' })['wanted']>;

/** What the bar's buttons do. */
export interface AnswerBarEvents {
  confirm(): void;
  cancel(): void;
}

/**
 * The bar under a passage used as an answer sheet: the task, the selection, and the two buttons. It is at the window's
 * lower edge, so that nothing of the passage moves when it appears.
 */
export class AnswerBar {
  readonly element = document.createElement('aside');
  readonly #task = document.createElement('p');
  readonly #chosen = document.createElement('blockquote');
  readonly #confirm = document.createElement('button');
  readonly #cancel = document.createElement('button');

  constructor(events: AnswerBarEvents) {
    this.element.className = 'answer-bar';
    this.element.hidden = true;
    this.#task.className = 'answer-task';
    this.#task.id = 'answer-task';
    this.element.setAttribute('aria-labelledby', this.#task.id);
    this.#chosen.className = 'answer-chosen';
    const buttons = document.createElement('div');
    buttons.className = 'selecting-buttons';
    for (const [button, run] of [
      [this.#confirm, events.confirm],
      [this.#cancel, events.cancel],
    ] as const) {
      button.type = 'button';
      button.addEventListener('click', run);
      // A press must not clear the selection that it applies to.
      button.addEventListener('mousedown', (event) => event.preventDefault());
      buttons.append(button);
    }
    this.#confirm.className = 'primary';
    this.element.append(this.#task, this.#chosen, buttons);
    // The focused element must not be hidden behind the bar.
    new ResizeObserver(() => {
      const height = this.element.hidden ? 0 : this.element.offsetHeight;
      document.documentElement.style.setProperty('--answer-bar', `${height}px`);
    }).observe(this.element);
  }

  show({ task, confirm, cancel }: Wanted, lang: string): void {
    this.#task.textContent = task;
    this.#task.lang = lang;
    this.#chosen.lang = lang;
    this.#confirm.textContent = confirm;
    this.#cancel.textContent = cancel;
    this.element.hidden = false;
    this.choose('');
  }

  /** Shows the selection; '' for none. */
  choose(words: string): void {
    this.#chosen.textContent = words;
    this.#chosen.hidden = words === '';
    this.#confirm.setAttribute('aria-disabled', String(words === ''));
  }

  hide(): void {
    this.element.hidden = true;
  }
}
