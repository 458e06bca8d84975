import { element, emptyPage, keepFocus } from '@marginalia/core/page';
import type { PageHost } from '../page/page-host.ts';
import type { LessonPageState } from '../page/page-protocol.ts';
import type {
  FromReportPage,
  ReportButton,
  ReportEntry,
  ReportGroup,
  ShowReport,
  ToReportPage,
} from './report-protocol.ts';

/** The page of a report: headings, and under each the state of the student's work, with buttons. */
export class ReportPage {
  readonly #host: PageHost<ToReportPage, FromReportPage, LessonPageState>;
  readonly #page = document.querySelector<HTMLElement>('main#report') ?? element('main', { id: 'report' });

  constructor(host: PageHost<ToReportPage, FromReportPage, LessonPageState>) {
    this.#host = host;
    document.body.classList.add('marginalia-report');
    document.body.append(this.#page);
  }

  /** Handles a message of the host. */
  receive(message: ToReportPage): void {
    if (message.type === 'show') this.#show(message);
    else
      this.#page.replaceChildren(
        emptyPage(message.message, message.actions, (command) => this.#act(command)),
      );
  }

  #show({ lesson, title, summary, groups }: ShowReport): void {
    this.#host.state = { lesson };
    const restore = keepFocus();
    this.#page.replaceChildren(
      element('h1', { dir: 'auto' }, title),
      ...summary.map((sentence) => element('p', {}, sentence)),
      ...groups.map((group, index) => this.#group(group, `report-${index}`)),
    );
    restore();
  }

  #group({ heading, words, entries }: ReportGroup, id: string): HTMLElement {
    return element(
      'section',
      { 'aria-labelledby': id },
      element('h2', { id }, heading),
      ...(words === '' ? [] : [element('p', { class: 'words' }, words)]),
      element('ul', {}, ...entries.map((entry) => this.#entry(entry))),
    );
  }

  #entry({ title, about, words, quotation, buttons }: ReportEntry): HTMLElement {
    return element(
      'li',
      {},
      element('h3', { dir: 'auto' }, title),
      element('p', { class: 'about' }, about),
      ...(words === '' ? [] : [element('p', {}, words)]),
      ...(quotation === '' ? [] : [element('blockquote', { dir: 'auto' }, quotation)]),
      ...(buttons.length === 0
        ? []
        : [element('div', { class: 'actions' }, ...buttons.map((button) => this.#button(button, title)))]),
    );
  }

  /** Its screen reader name includes its subject: many buttons of one report have the same label. */
  #button({ action, label }: ReportButton, title: string): HTMLElement {
    const button = element(
      'button',
      { type: 'button', id: action, 'aria-label': `${label}: ${title}` },
      label,
    );
    button.addEventListener('click', () => this.#act(action));
    return button;
  }

  #act(action: string): void {
    this.#host.post({ type: 'act', action });
  }
}
