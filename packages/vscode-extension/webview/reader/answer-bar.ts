import type { ToWebview } from './reader-protocol.ts';

/** Words that are wanted of the passage. */
export type Wanted = NonNullable<(ToWebview & { type: 'select' })['wanted']>;

/** What the bar's buttons do. */
export interface AnswerBarEvents {
  confirm(): void;
  cancel(): void;
}

/**
 * The bar under a passage that is an answer sheet: what is looked for, what is selected, and the two buttons. It stands
 * at the window's lower edge, so that nothing of the passage moves when it comes.
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
      // A press must not take away the selection that it is about.
      button.addEventListener('mousedown', (event) => event.preventDefault());
      buttons.append(button);
    }
    this.#confirm.className = 'primary';
    this.element.append(this.#task, this.#chosen, buttons);
    // What has the focus must not end up behind the bar.
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

  /** Shows what is selected; '' for nothing. */
  choose(words: string): void {
    this.#chosen.textContent = words;
    this.#chosen.hidden = words === '';
    this.#confirm.setAttribute('aria-disabled', String(words === ''));
  }

  hide(): void {
    this.element.hidden = true;
  }
}
