import type { TaskState, Tasks } from '@marginalia/core/desk';
import { markTriggers } from '../popover/mark-triggers.ts';

/**
 * The student's work on the questions and exercises of the passage, on their cards: state, buttons, the answer, and
 * what a good answer uses once that is revealed. Updated with every change; unchanged elements stay the same, so that
 * focus and selection survive.
 */
export class TaskCards {
  readonly #act: (id: string, action: string) => void;
  #tasks: Tasks = { tasks: [], labels: { hints: '', answer: '', key: '' } };

  /** `act` runs the action of a button. */
  constructor(act: (id: string, action: string) => void) {
    this.#act = act;
  }

  /** Shows new states. */
  show(tasks: Tasks, article: HTMLElement): void {
    this.#tasks = tasks;
    this.update([article]);
  }

  /** Adds the states to the cards in new text. */
  update(parts: readonly HTMLElement[]): void {
    const { tasks, labels } = this.#tasks;
    const states = new Map(tasks.map((task) => [task.id, task]));
    const cards = parts.flatMap((part) => [...part.querySelectorAll<HTMLElement>('details.task[data-item]')]);
    for (const card of cards) {
      const state = states.get(card.dataset['item'] ?? '');
      fillState(card, state);
      this.#fillActions(card, state);
      fillText(card, 'task-about', '', state?.aboutHtml ?? '');
      fillText(card, 'task-hints', labels.hints, state?.hintsHtml ?? '');
      fillText(card, 'task-answer', labels.answer, state?.answerHtml ?? '');
      fillText(card, 'task-key', labels.key, state?.keyHtml ?? '');
    }
  }

  /** The open card of a question or exercise; opens it if requested. */
  opened(item: string, isAsked: boolean, article: ParentNode): HTMLElement | undefined {
    const card = article.querySelector<HTMLDetailsElement>(`details.task[data-item="${CSS.escape(item)}"]`);
    if (card && isAsked) card.open = true;
    return card?.open ? card : undefined;
  }

  clear(): void {
    this.#tasks = { ...this.#tasks, tasks: [] };
  }

  #fillActions(card: HTMLElement, state: TaskState | undefined): void {
    const wanted = state?.actions ?? [];
    const pressed = card.querySelector<HTMLElement>(':scope > .task-actions button:focus')?.dataset['action'];
    // The requested content replaces its button: whoever pressed it continues reading there.
    if (pressed && !wanted.some(({ action }) => action === pressed))
      queueMicrotask(() => focusPart(card, pressed === 'hint' ? 'task-hints' : 'task-key'));
    const bar = partOf(card, 'task-actions', wanted.length > 0);
    if (!bar) return;
    const before = new Map(
      [...bar.querySelectorAll('button')].map((button) => [button.dataset['action'], button]),
    );
    const buttons = wanted.map(({ action, label }) => {
      const button = before.get(action) ?? this.#button(card, action);
      if (button.textContent !== label) button.textContent = label;
      return button;
    });
    for (const [action, button] of before)
      if (!wanted.some((other) => other.action === action)) button.remove();
    for (const [index, button] of buttons.entries())
      if (bar.children[index] !== button) bar.insertBefore(button, bar.children[index] ?? null);
  }

  #button(card: HTMLElement, action: string): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.dataset['action'] = action;
    button.addEventListener('click', () => this.#act(card.dataset['item'] ?? '', action));
    return button;
  }
}

/** Shows the student's progress in the folded card. */
function fillState(card: HTMLElement, state: TaskState | undefined): void {
  card.classList.toggle('task-done', state?.done === true);
  const summary = card.querySelector<HTMLElement>('summary');
  const words = state?.state ?? '';
  const place = summary && partOf(summary, 'task-state', words !== '', 'span');
  if (place && place.textContent !== words) place.textContent = words;
}

/** The HTML of a part, to check whether it is still current. */
const sources = new WeakMap<HTMLElement, string>();

/** HTML of the host under a label. */
function fillText(card: HTMLElement, name: string, label: string, html: string): void {
  const place = partOf(card, name, html !== '');
  if (!place || sources.get(place) === html) return;
  const title = document.createElement('p');
  title.className = 'task-label';
  title.textContent = label;
  // A parsed document is inert: nothing in it is loaded or run.
  const parsed = document.adoptNode(new DOMParser().parseFromString(html, 'text/html').body);
  markTriggers(parsed);
  if (label !== '') {
    place.setAttribute('role', 'group');
    place.setAttribute('aria-label', label);
  }
  sources.set(place, html);
  place.replaceChildren(...(label === '' ? [] : [title]), ...parsed.childNodes);
}

/** Names of the parts that the page adds to a card, in order. */
const order = ['task-about', 'task-hints', 'task-answer', 'task-key', 'task-actions'];

/** A part that the page adds, created or removed as needed; `data-page` keeps it when the card is patched. */
function partOf(parent: HTMLElement, name: string, wanted: boolean, tag = 'div'): HTMLElement | undefined {
  const found = parent.querySelector<HTMLElement>(`:scope > .${name}`);
  if (!wanted) found?.remove();
  if (!wanted || found) return wanted && found ? found : undefined;
  const part = document.createElement(tag);
  part.className = name;
  part.dataset['page'] = '';
  const later = order.slice(order.indexOf(name) + 1).map((other) => `:scope > .${other}`);
  parent.insertBefore(part, later.length > 0 ? parent.querySelector(later.join()) : null);
  return part;
}

function focusPart(card: HTMLElement, name: string): void {
  const key = card.querySelector<HTMLElement>(`:scope > .${name}`);
  key?.setAttribute('tabindex', '-1');
  key?.focus({ preventScroll: true });
  key?.scrollIntoView({ block: 'nearest' });
}
