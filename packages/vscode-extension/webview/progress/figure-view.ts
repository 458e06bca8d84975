import { element, markScrollers } from '@marginalia/core/page';
import { actionButtons } from './action-buttons.ts';
import type { Figure } from './figure.ts';
import type { ProgressAction, ProgressStrings } from './progress-protocol.ts';

interface FigureWords {
  readonly heading: string;
  readonly sentence: string;
  readonly actions: readonly ProgressAction[];
}

/** A figure in the page: heading, a sentence with its message, the plot, and the table behind it. */
export class FigureView {
  readonly element: HTMLElement;
  readonly #heading: HTMLElement;
  readonly #sentence = element('p', { class: 'sentence', dir: 'auto' });
  readonly #actions = element('div', { class: 'actions' });
  readonly #plot = element('div', { class: 'plot', role: 'img' });
  readonly #legend = element('ul', { class: 'legend', 'aria-hidden': 'true' });
  readonly #summary = element('summary');
  readonly #box = element('div', { class: 'table', role: 'group' });
  readonly #details = element('details', {}, this.#summary, this.#box);
  readonly #run: (command: string) => void;
  #figure: Figure | undefined;
  #width = 0;

  constructor(id: string, run: (command: string) => void) {
    this.#run = run;
    this.#heading = element('h2', { id: `heading-${id}` });
    this.element = element(
      'section',
      { class: `figure ${id}`, 'aria-labelledby': this.#heading.id },
      this.#heading,
      this.#sentence,
      this.#actions,
      this.#plot,
      this.#legend,
      this.#details,
    );
    this.#summary.id = `summary-${id}`;
    // Not only the heading, which already names the section around it.
    this.#box.setAttribute('aria-labelledby', `${this.#heading.id} ${this.#summary.id}`);
    this.#details.addEventListener('toggle', () => markScrollers(this.#details));
  }

  /** Shows new facts; keeps open parts and the focus. */
  update({ heading, sentence, actions }: FigureWords, figure: Figure, strings: ProgressStrings): void {
    this.#heading.textContent = heading;
    this.#sentence.textContent = sentence;
    actionButtons(this.#actions, actions, this.#run);
    this.#plot.setAttribute('aria-label', `${heading}. ${sentence}`);
    this.#summary.textContent = strings.showTable;
    this.#summary.setAttribute('aria-describedby', this.#heading.id);
    const empty = figure.rows.length === 0;
    this.#plot.hidden = empty;
    this.#details.hidden = empty;
    this.#legend.replaceChildren(
      ...figure.legend.map(({ mark, label }) =>
        element('li', {}, element('span', { class: `swatch ${mark}` }), label),
      ),
    );
    this.#box.replaceChildren(tableOf(heading, figure));
    this.#figure = empty ? undefined : figure;
    this.#width = 0;
    this.resize();
  }

  /** Redraws if the width has changed. */
  resize(): void {
    markScrollers(this.#details);
    const width = Math.floor(this.#plot.clientWidth);
    if (!this.#figure) this.#plot.replaceChildren();
    else if (width > 0 && width !== this.#width) {
      this.#width = width;
      this.#plot.replaceChildren(this.#figure.draw(width));
    }
  }
}

function tableOf(heading: string, { columns, rows }: Figure): HTMLElement {
  const head = columns.map((column) => element('th', { scope: 'col', dir: 'auto' }, column));
  const body = rows.map(([name = '', ...cells]) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row', dir: 'auto' }, name),
      ...cells.map((cell) => element('td', { dir: 'auto' }, cell)),
    ),
  );
  return element(
    'table',
    {},
    element('caption', { class: 'unseen' }, heading),
    element('thead', {}, element('tr', {}, ...head)),
    element('tbody', {}, ...body),
  );
}
