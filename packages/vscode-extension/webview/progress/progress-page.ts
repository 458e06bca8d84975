import { element, emptyPage } from '@marginalia/core/page';
import type { PageHost } from '../page/page-host.ts';
import type { LessonPageState } from '../page/page-protocol.ts';
import { actionButtons } from './action-buttons.ts';
import { attemptsFigure } from './attempts-figure.ts';
import { dueFigure } from './due-figure.ts';
import { FigureView } from './figure-view.ts';
import { partsFigure } from './parts-figure.ts';
import type { FromProgressPage, ShowProgress, ToProgressPage } from './progress-protocol.ts';
import { retentionFigure } from './retention-figure.ts';

const FIGURES = ['sections', 'lenses', 'attempts', 'due', 'retention'] as const;

/** The progress page: what the host sends as plots and tables. */
export class ProgressPage {
  readonly #host: PageHost<ToProgressPage, FromProgressPage, LessonPageState>;
  readonly #page =
    document.querySelector<HTMLElement>('main#progress') ?? element('main', { id: 'progress' });
  readonly #title = element('h1', { dir: 'auto' });
  readonly #summary = element('ul', { class: 'summary' });
  readonly #actions = element('div', { class: 'actions' });
  readonly #figures = FIGURES.map((id) => new FigureView(id, (command) => this.#run(command)));

  constructor(host: PageHost<ToProgressPage, FromProgressPage, LessonPageState>) {
    this.#host = host;
    document.body.classList.add('marginalia-progress');
    document.body.append(this.#page);
    new ResizeObserver(() => {
      for (const figure of this.#figures) figure.resize();
    }).observe(this.#page);
  }

  /** Handles a message of the host. */
  receive(message: ToProgressPage): void {
    if (message.type === 'show') this.#show(message);
    else
      this.#page.replaceChildren(
        emptyPage(message.message, message.actions, (command) => this.#run(command)),
      );
  }

  #show(show: ShowProgress): void {
    this.#host.state = { lesson: show.lesson };
    this.#title.textContent = show.title;
    this.#summary.replaceChildren(...show.summary.map((sentence) => element('li', {}, sentence)));
    actionButtons(this.#actions, show.actions, (command) => this.#run(command));
    // Added to the page before drawing: their width is the page's.
    if (!this.#title.isConnected)
      this.#page.replaceChildren(
        this.#title,
        this.#summary,
        this.#actions,
        ...this.#figures.map(({ element: figure }) => figure),
      );
    const { strings } = show;
    const drawn = [
      partsFigure(show.sections, strings),
      partsFigure(show.lenses, strings),
      attemptsFigure(show.attempts, strings),
      dueFigure(show.due, strings),
      retentionFigure(show.retention, strings),
    ];
    drawn.forEach((figure, i) => {
      this.#figures[i]?.update(show[FIGURES[i] ?? 'sections'], figure, strings);
    });
  }

  #run(command: string): void {
    this.#host.post({ type: 'command', command });
  }
}
