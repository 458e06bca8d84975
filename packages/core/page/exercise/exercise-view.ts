import type {
  Body,
  ExerciseStrings,
  FromExercisePage,
  Outcome,
  Response,
  Show,
  Solution,
} from '@marginalia/core/desk';
import { element } from '../dom/element.ts';
import type { AnswerControl, ControlContext } from './controls/answer-control.ts';
import { controls, makeControl } from './controls/controls.ts';
import { fillWords } from './fill-words.ts';
import { HintList } from './hint-list.ts';
import { proseIn } from './prose.ts';
import { ResultPanel } from './result-panel.ts';

/** The events of a view for the page. */
export interface ExerciseViewEvents {
  announce(text: string): void;
  changed(): void;
  answer(): void;
  post(message: FromExercisePage): void;
  retry(): void;
  leave(direction: 'next' | 'previous'): void;
}

/** One exercise on the page, from its question to its outcome. */
export class ExerciseView {
  readonly element: HTMLElement;
  readonly control: AnswerControl;
  readonly hints: HintList;
  readonly #result: ResultPanel;
  readonly #title: HTMLElement;
  /** Present from the start, and only filled later: screen readers announce changes of a status, not new ones. */
  readonly #asked = element('p', { class: 'asked', role: 'status' });
  readonly #buttons: Record<'answer' | 'retry' | 'solution' | 'next', HTMLButtonElement>;
  readonly #strings: Show['strings'];
  #graded = false;

  constructor({ exercise, position, strings, hints }: Show, events: ExerciseViewEvents) {
    const { id, title, section, points, promptHtml, hintCount, language, direction, body } = exercise;
    const { rubricHtml, place: where = '' } = exercise;
    const post = (type: 'show-answer' | 'back-to-passage') => () => events.post({ type, exercise: id });
    this.#strings = strings;
    const context: ControlContext = {
      strings,
      titleId: 'exercise-title',
      promptId: 'exercise-prompt',
      prose: proseIn(language, direction),
      announce: events.announce,
      changed: events.changed,
      selectQuotation: (index) => events.post({ type: 'select-quotation', exercise: id, index }),
      checkQuotation: (index, text) => events.post({ type: 'check-quotation', exercise: id, index, text }),
    };
    this.control = makeControl(body, context);
    this.#result = new ResultPanel(context, (rating) => events.post({ type: 'rate', exercise: id, rating }));
    this.hints = new HintList(hintCount, hints, context, (index) =>
      events.post({ type: 'hint', exercise: id, index }),
    );
    this.#buttons = {
      answer: button('answer', strings.answer, events.answer),
      retry: button('retry', strings.tryAgain, events.retry),
      solution: button('solution', strings.showAnswer, post('show-answer')),
      next: button('next', strings.next, () => events.leave('next')),
    };
    const { answer, retry, solution, next } = this.#buttons;
    answer.classList.add('primary');
    retry.hidden = true;
    solution.hidden = true;
    next.hidden = !position.hasNext;
    const previous = button('previous', strings.previous, () => events.leave('previous'));
    previous.hidden = !position.hasPrevious;
    const back = button('back', strings.backToPassage, post('back-to-passage'));

    const place = fillWords(strings.position, position.number, position.of);
    const about = [place, ...(where === '' ? [section] : []), points].filter((part) => part !== '');
    const toPlace = button('place', where, post('back-to-passage'));
    this.#title = element('h1', { id: context.titleId, tabindex: '-1', lang: language }, title);
    const prompt = context.prose(promptHtml);
    prompt.id = context.promptId;
    prompt.classList.add('prompt');
    this.element = element(
      'article',
      { class: 'exercise', dir: direction, 'aria-labelledby': context.titleId },
      element(
        'p',
        { class: 'about' },
        ...about.map((part) => element('span', {}, part)),
        ...(where === '' ? [] : [toPlace]),
      ),
      this.#title,
      prompt,
      ...(rubricHtml ? [judged(strings.judged, context.prose(rubricHtml))] : []),
      element('div', { class: 'answer' }, this.control.element),
      this.hints.element,
      this.#result.element,
      keysHelp(body, strings),
      element(
        'div',
        { class: 'foot' },
        this.#asked,
        element('div', { class: 'buttons actions' }, answer, retry, solution, this.hints.button),
        element('div', { class: 'buttons travel' }, previous, next, back),
      ),
    );
  }

  get graded(): boolean {
    return this.#graded;
  }

  /** Fills in an answer, if it is one to an exercise of this type. */
  fill(response: Response | undefined): void {
    if (response && response.type === this.control.response.type) this.control.fill(response);
  }

  focus(): void {
    if (this.#graded) this.#title.focus({ preventScroll: true });
    else this.control.focus();
  }

  /** Between the attempt and its outcome. The button stays, and keeps its focus. */
  wait(waiting: boolean): void {
    const { answer } = this.#buttons;
    answer.textContent = waiting ? this.#strings.checking : this.#strings.answer;
    answer.setAttribute('aria-disabled', String(waiting));
  }

  /** Asks for a missing answer; '' removes the text. */
  ask(words: string): void {
    if (this.#asked.textContent === words) return;
    this.#asked.textContent = words;
    if (words !== '') this.control.focus();
  }

  grade(outcome: Outcome): void {
    this.#graded = true;
    this.control.grade(outcome.parts);
    this.#result.show(outcome);
    this.hints.close();
    const { answer, retry, solution, next } = this.#buttons;
    answer.hidden = true;
    retry.hidden = false;
    solution.hidden = !outcome.canShowAnswer;
    // A miss should be retried; a right answer, or one for people to judge, is done.
    this.#point(next.hidden || (outcome.score ?? 1) < 1 ? retry : next);
  }

  /** Triggers its most likely button. */
  goOn(): void {
    this.element.querySelector<HTMLButtonElement>('button.primary:not([hidden])')?.click();
  }

  #point(button: HTMLButtonElement): void {
    for (const other of Object.values(this.#buttons)) other.classList.toggle('primary', other === button);
  }

  focusResult(): void {
    this.#result.focus();
  }

  solve(solution: Solution): void {
    this.#result.solve(solution, this.control);
    const { retry, solution: asked } = this.#buttons;
    const focused = document.activeElement === asked;
    asked.hidden = true;
    if (focused) retry.focus();
  }
}

function button(name: string, label: string, run: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', id: `exercise-${name}` }, label);
  made.addEventListener('click', () => {
    if (made.getAttribute('aria-disabled') !== 'true') run();
  });
  return made;
}

/** How a text is judged, above its field. */
function judged(heading: string, rubric: HTMLElement): HTMLElement {
  return element('details', { class: 'judged', open: '' }, element('summary', {}, heading), rubric);
}

/** The keys of the exercise, folded for those who know them. */
function keysHelp(body: Body, strings: ExerciseStrings): HTMLElement {
  const words = strings[controls[body.type].keys];
  return element('details', { class: 'keys' }, element('summary', {}, strings.keys), element('p', {}, words));
}
