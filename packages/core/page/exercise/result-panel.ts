import type { Outcome, Solution } from '@marginalia/core/desk';
import { element } from '../dom/element.ts';
import type { AnswerControl, ControlContext } from './controls/answer-control.ts';
import { selfRating } from './self-rating.ts';

/** The result of the attempt: the verdict, how the score was computed, the explanation, and the answer on request. */
export class ResultPanel {
  readonly element = element('section', { class: 'result' });
  /** Present from the start, and only filled later: screen readers announce changes of a status, not new ones. */
  readonly #status = element('div', { role: 'status', class: 'outcome' });
  readonly #rest = element('div', { class: 'explanation' });
  readonly #solution = element('div', { class: 'solution', role: 'status' });
  readonly #context: ControlContext;
  readonly #rate: (rating: string) => void;
  #heading: HTMLElement | undefined;

  /** @param rate saves the student's rating of the text, in words */
  constructor(context: ControlContext, rate: (rating: string) => void) {
    this.#context = context;
    this.#rate = rate;
    this.element.setAttribute('aria-label', context.strings.result);
    this.element.append(this.#status, this.#rest, this.#solution);
  }

  show(outcome: Outcome): void {
    const { strings, prose } = this.#context;
    this.#heading = element('h2', { tabindex: '-1', id: 'exercise-verdict' }, outcome.verdict);
    this.#status.replaceChildren(this.#heading, element('p', { class: 'formula' }, outcome.formula));
    this.element.classList.add('filled', levelOf(outcome.score));
    if (outcome.feedbackHtml !== '') this.#rest.append(prose(outcome.feedbackHtml));
    this.#section(strings.explanation, outcome.explanationHtml);
    const { rubricHtml } = outcome;
    if (rubricHtml)
      this.#rest.append(element('h3', {}, strings.rubric), selfRating(rubricHtml, this.#context, this.#rate));
  }

  focus(): void {
    this.#heading?.focus({ preventScroll: true });
    this.element.scrollIntoView({ block: 'nearest' });
  }

  /** Shows the right answer, in the exercise's own form. */
  solve({ response, html }: Solution, control: AnswerControl): void {
    const { strings, prose } = this.#context;
    const fits = response && response.type === control.response.type;
    const parts = [...(fits ? [control.solve(response)] : []), ...(html === '' ? [] : [prose(html)])];
    if (parts.length === 0) return;
    this.#solution.replaceChildren(element('h3', {}, strings.solution), ...parts);
  }

  #section(heading: string, html: string): void {
    if (html === '') return;
    this.#rest.append(element('h3', {}, heading), this.#context.prose(html));
  }
}

function levelOf(score: number | null): string {
  if (score === null) return 'given';
  if (score === 1) return 'right';
  return score === 0 ? 'wrong' : 'partly';
}
