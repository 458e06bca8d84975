/** A button of the toolbar. */
export interface SelectionAction {
  readonly label: string;
  run(): void;
}

/**
 * The buttons at a selection. Tab reaches them from anywhere in the page, since a selection has no place in the focus
 * order; arrows move between them, Escape closes them.
 */
export class SelectionToolbar {
  readonly element = document.createElement('div');
  readonly #stayBeside: (range: Range, element: HTMLElement) => () => void;
  #stopFollowing: (() => void) | undefined;

  /** `stayBeside` keeps an element beside a range and returns a function that stops it. */
  constructor(stayBeside: (range: Range, element: HTMLElement) => () => void) {
    this.#stayBeside = stayBeside;
    this.element.className = 'selection-toolbar';
    this.element.setAttribute('role', 'toolbar');
    this.element.hidden = true;
    // A press must not clear the selection that it applies to.
    this.element.addEventListener('pointerdown', (event) => event.preventDefault());
    this.element.addEventListener('mousedown', (event) => event.preventDefault());
    document.addEventListener('keydown', (event) => this.#onKeyDown(event), true);
  }

  get hasFocus(): boolean {
    return this.element.contains(document.activeElement);
  }

  /** Shows the buttons at a range, and stays with it. A focused button keeps the focus. */
  show(range: Range, label: string, actions: readonly SelectionAction[]): void {
    const focused = [...this.element.children].indexOf(document.activeElement ?? this.element);
    this.element.setAttribute('aria-label', label);
    this.element.replaceChildren(
      ...actions.map(({ label: words, run }, index) => {
        const button = document.createElement('button');
        button.type = 'button';
        button.tabIndex = index === 0 ? 0 : -1;
        button.textContent = words;
        button.addEventListener('click', run);
        return button;
      }),
    );
    this.element.hidden = false;
    if (focused >= 0) this.#focus(focused);
    this.#stopFollowing?.();
    this.#stopFollowing = this.#stayBeside(range, this.element);
  }

  hide(): void {
    this.#stopFollowing?.();
    this.#stopFollowing = undefined;
    this.element.hidden = true;
  }

  focus(): void {
    this.#focus(0);
  }

  #onKeyDown(event: KeyboardEvent): void {
    if (this.element.hidden || event.ctrlKey || event.metaKey || event.altKey) return;
    const inside = event.target instanceof Node && this.element.contains(event.target);
    if (event.key === 'Tab' && !inside && !event.shiftKey) this.focus();
    else if (event.key === 'Escape') this.hide();
    else if (inside && event.key in turns) this.#go(turns[event.key] ?? 0);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #go(by: number): void {
    const buttons = [...this.element.querySelectorAll('button')];
    const now = buttons.indexOf(document.activeElement as HTMLButtonElement);
    this.#focus((now + by) % buttons.length);
  }

  /** Focuses a button by index, from 0, or from the end if negative. */
  #focus(place: number): void {
    const buttons = [...this.element.querySelectorAll('button')];
    const next = buttons.at(place);
    for (const button of buttons) button.tabIndex = button === next ? 0 : -1;
    next?.focus({ preventScroll: true });
  }
}

const turns: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
