import type { Verdict } from '@marginalia/core/desk';
import { element } from '../../dom/element.ts';
import { fillWords } from '../fill-words.ts';
import { verdictMark } from '../verdict-mark.ts';
import type { ControlContext, QuotationFinding } from './answer-control.ts';
import { textField } from './text-field.ts';

/** Idle time after the last letter before a quotation is checked against the passage, in milliseconds. */
const REST = 600;

/** Any number of quotations, each checked against the passage while it is typed. */
export class QuotationFields {
  readonly element: HTMLElement;
  readonly #context: ControlContext;
  readonly #rows = element('div');
  readonly #add: HTMLButtonElement;
  /** The host's findings, by the words that it was asked about. */
  readonly #findings = new Map<string, QuotationFinding>();

  constructor(count: number, context: ControlContext) {
    this.#context = context;
    this.#add = element(
      'button',
      { type: 'button', id: 'exercise-add-quotation' },
      context.strings.addQuotation,
    );
    this.#add.addEventListener('click', () => {
      this.#fill([...this.texts, '']);
      this.#areas.at(-1)?.focus();
      context.changed();
    });
    const legend = element('legend', {}, context.strings.evidence);
    this.element = element('fieldset', { class: 'quotations' }, legend, this.#rows, this.#add);
    this.texts = Array.from({ length: count }, () => '');
  }

  get texts(): string[] {
    return this.#areas.map(({ value }) => value);
  }

  /** At least one field, so that there is somewhere to write. */
  set texts(texts: readonly string[]) {
    this.#fill(texts);
  }

  #fill(texts: readonly string[]): void {
    const shown = texts.length > 0 ? texts : [''];
    this.#rows.replaceChildren(...shown.map((text, index) => this.#row(text, index, shown.length)));
  }

  /** Inserts words selected in the reader. */
  quote(index: number, text: string): void {
    const { texts } = this;
    while (texts.length <= index) texts.push('');
    texts[index] = text;
    this.#fill(texts);
    this.#areas[index]?.focus({ preventScroll: true });
    this.#context.announce(`${fillWords(this.#context.strings.quotation, index + 1)}: ${text}`);
    this.#context.changed();
  }

  showFinding(finding: QuotationFinding): void {
    const row = this.#rows.children[finding.index];
    const text = this.#areas[finding.index]?.value;
    if (!row || text === undefined) return;
    this.#findings.set(text, finding);
    row.querySelector('.finding')?.replaceChildren(...this.#found(finding));
  }

  #found({ state, html }: QuotationFinding): Node[] {
    const { strings, prose } = this.#context;
    const verdict: Verdict = ({ exact: 'right', altered: 'partly', missing: 'wrong' } as const)[state];
    const mark = verdictMark(verdict, strings, strings[state]);
    return html === '' ? [mark] : [mark, prose(html)];
  }

  /** Keeps the fields readable and removes the controls that change them. */
  lock(): void {
    for (const area of this.#areas) area.readOnly = true;
    for (const part of this.element.querySelectorAll('button, .finding')) part.remove();
  }

  grade(index: number, feedback: HTMLElement): void {
    this.#rows.children[index]?.append(feedback);
  }

  get #areas(): HTMLTextAreaElement[] {
    return [...this.#rows.querySelectorAll('textarea')];
  }

  #row(text: string, index: number, count: number): HTMLElement {
    const { strings, checkQuotation, changed } = this.#context;
    const number = index + 1;
    const { element: row, area } = textField(
      `exercise-quotation-${index}`,
      fillWords(strings.quotation, number),
      2,
    );
    area.value = text;
    const finding = element('div', { class: 'finding', role: 'status' });
    // A finding about these words is valid in any field.
    const known = this.#findings.get(text);
    if (known && text !== '') finding.append(...this.#found(known));
    const check = element(
      'button',
      { type: 'button', class: 'small', id: `exercise-check-${index}` },
      fillWords(strings.checkQuotation, number),
    );
    let timer = 0;
    const look = (): void => {
      clearTimeout(timer);
      // The row may have been removed meanwhile, or the answer given.
      if (area.isConnected && !area.readOnly && area.value.trim() !== '') checkQuotation(index, area.value);
    };
    check.addEventListener('click', look);
    // Words restored from an earlier try, or from before a reload.
    if (!known && text !== '') timer = setTimeout(look, REST);
    area.addEventListener('input', () => {
      finding.replaceChildren();
      clearTimeout(timer);
      timer = setTimeout(look, REST);
    });
    const select = element(
      'button',
      { type: 'button', class: 'small', id: `exercise-select-${index}` },
      fillWords(strings.selectQuotation, number),
    );
    select.addEventListener('click', () => this.#context.selectQuotation(index));
    const buttons = element('div', { class: 'buttons' }, select, check);
    if (count > 1) {
      const remove = element(
        'button',
        { type: 'button', class: 'small', id: `exercise-remove-${index}` },
        fillWords(strings.removeQuotation, number),
      );
      remove.addEventListener('click', () => {
        this.#fill(this.texts.filter((_, at) => at !== index));
        this.#areas[Math.min(index, count - 2)]?.focus();
        changed();
      });
      buttons.append(remove);
    }
    row.append(buttons, finding);
    return row;
  }
}
