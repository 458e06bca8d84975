import { element } from '../page/dom/element.ts';
import { inBackground } from '../page/in-background.ts';
import type { Question } from '../src/model/question.ts';
import type { SiteWorkbook } from './site-workbook.ts';

/** How long typing rests before the words are stored, in milliseconds. */
const REST = 300;

/** The fields in which the student answers questions, each on its card. What is typed is stored as it is typed. */
export class AnswerFields {
  readonly #workbook: SiteWorkbook;

  constructor(workbook: SiteWorkbook) {
    this.#workbook = workbook;
  }

  /** Shows the field of a question on its card, with the answer so far. */
  open(question: Question, card: HTMLElement): void {
    const open = card.querySelector<HTMLElement>(':scope > .answer-field textarea');
    if (open) open.focus();
    else this.#show(question, card);
  }

  #show(question: Question, card: HTMLElement): void {
    const workbook = this.#workbook;
    let known = workbook.answers.get(question.id)?.text ?? '';
    const id = `answer-${question.id}`;
    const text = element('textarea', {
      id,
      rows: '6',
      spellcheck: 'true',
      'aria-describedby': `${id}-state`,
    });
    text.value = known;
    const state = element('p', { id: `${id}-state`, role: 'status' });
    const done = element('button', { type: 'button' }, 'Done');
    const field = element(
      'div',
      { class: 'answer-field' },
      element('label', { class: 'task-label', for: id }, 'Your answer'),
      text,
      element('div', { class: 'task-actions' }, done),
      state,
    );

    let stored = text.value;
    let timer = 0;
    let last = Promise.resolve();
    const store = (): Promise<void> => {
      clearTimeout(timer);
      last = last.then(async () => {
        const typed = text.value;
        if (typed === stored) return;
        try {
          const { answer, isJoined } = await workbook.write(question, typed, known);
          known = answer;
          stored = typed;
          // Another window has answered too: both answers are here, for the student to join.
          if (isJoined && text.value === typed) {
            text.value = answer;
            stored = answer;
          }
          state.textContent = 'Kept in this browser.';
        } catch (error) {
          state.textContent = 'This browser could not store your answer.';
          reportError(error);
        }
      });
      return last;
    };
    const settle = async (): Promise<void> => {
      await store();
      await workbook.record();
    };
    const close = (): void => {
      inBackground(settle());
      removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', leave);
      field.remove();
      card.querySelector<HTMLElement>('[data-action="answer"]')?.focus();
    };
    const leave = (): void => inBackground(settle());
    text.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(() => inBackground(store()), REST);
    });
    text.addEventListener('change', leave);
    text.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      event.preventDefault();
      close();
    });
    done.addEventListener('click', close);
    addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', leave);
    card.insertBefore(field, card.querySelector(':scope > .task-key, :scope > .task-actions'));
    text.focus();
    text.setSelectionRange(text.value.length, text.value.length);
  }
}
