import { firstIndex, inBackground, paintRanges, stopAt } from '@marginalia/core/page';
import { linkStyle } from '../page/link-style.ts';
import { findText } from './find-text.ts';
import type { ReaderStrings } from './reader-protocol.ts';

/** Idle time after the last letter before the page is searched, in milliseconds. */
const REST = 120;

/**
 * Finds words in the reader: VS Code's own find widget is not available in the sidebar and does not search folded
 * cards. Matches are painted, not selected, so that nothing else on the page takes them for a selection.
 */
export class FindBar {
  readonly #page: HTMLElement;
  readonly #bar = document.createElement('search');
  readonly #input = document.createElement('input');
  readonly #status = document.createElement('output');
  readonly #buttons: Readonly<Record<'previous' | 'next' | 'close', HTMLButtonElement>>;
  #strings: ReaderStrings | undefined;
  #found: Range[] = [];
  #at = -1;
  #timer = 0;
  #before: Element | null = null;
  #styled: Promise<void> | undefined;

  constructor(page: HTMLElement) {
    this.#page = page;
    this.#bar.className = 'find-bar';
    this.#bar.hidden = true;
    this.#input.type = 'text';
    this.#input.spellcheck = false;
    this.#input.autocomplete = 'off';
    this.#buttons = {
      previous: button('↑', () => this.#step(-1)),
      next: button('↓', () => this.#step(1)),
      close: button('×', () => this.close()),
    };
    this.#bar.append(this.#input, this.#status, ...Object.values(this.#buttons));
    document.body.append(this.#bar);
    this.#input.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#search(true), REST);
    });
    // In the capture phase: keys typed into the bar are for nothing else on the page.
    document.addEventListener('keydown', (event) => this.#onKeyDown(event), true);
  }

  /** The bar's texts, in the student's language. */
  set strings(strings: ReaderStrings) {
    this.#strings = strings;
    this.#input.placeholder = strings.find;
    this.#bar.setAttribute('aria-label', strings.find);
    this.#input.setAttribute('aria-label', strings.find);
    for (const name of ['previous', 'next', 'close'] as const) {
      const words = { previous: strings.findPrevious, next: strings.findNext, close: strings.findClose }[
        name
      ];
      this.#buttons[name].setAttribute('aria-label', words);
      this.#buttons[name].title = words;
    }
  }

  /** Opens it, with the selection as the search text. */
  open(): void {
    if (!this.#strings) return;
    // Few pages are ever searched: the bar's style sheet loads with the first search.
    this.#styled ??= linkStyle(new URL('find.css', this.#page.dataset['assets']));
    inBackground(this.#styled);
    const selected = getSelection()?.toString().replace(/\s+/g, ' ').trim() ?? '';
    if (this.#bar.hidden) this.#before = document.activeElement;
    this.#bar.hidden = false;
    if (selected !== '' && selected.length < 200) this.#input.value = selected;
    getSelection()?.removeAllRanges();
    this.#input.focus({ preventScroll: true });
    this.#input.select();
    this.#search(true);
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#bar.hidden = true;
    const found = this.#found[this.#at];
    this.#show([], -1);
    const goOn = found ? focusableAt(found) : this.#before;
    if (goOn instanceof HTMLElement && goOn.isConnected) goOn.focus({ preventScroll: true });
  }

  /** After new text. */
  update(): void {
    if (!this.#bar.hidden) this.#search(false);
  }

  #search(travel: boolean): void {
    const found = findText(this.#page.querySelector('article') ?? this.#page, this.#input.value);
    // Starting from the visible part.
    const ahead = firstIndex(found, (range) => range.getBoundingClientRect().bottom > 0);
    const at = travel ? ahead % Math.max(1, found.length) : Math.min(Math.max(0, this.#at), found.length - 1);
    this.#show(found, found.length > 0 ? at : -1);
    if (travel) this.#travel();
  }

  #step(by: 1 | -1): void {
    const count = this.#found.length;
    if (count === 0) return;
    this.#show(this.#found, (this.#at + by + count) % count);
    this.#travel();
  }

  #show(found: Range[], at: number): void {
    this.#found = found;
    this.#at = at;
    const current = found[at];
    paintRanges('marginalia-found', found, 3);
    paintRanges('marginalia-found-now', current ? [current] : [], 4);
    const words = this.#strings;
    this.#status.textContent =
      !words || this.#input.value.trim() === ''
        ? ''
        : current
          ? words.found.replace('{0}', String(at + 1)).replace('{1}', String(found.length))
          : words.notFound;
  }

  #travel(): void {
    const range = this.#found[this.#at];
    const element = range?.startContainer.parentElement;
    if (!range || !element) return;
    stopAt(element);
    const { top, bottom } = range.getBoundingClientRect();
    if (top < 60 || bottom > innerHeight - 40) scrollBy({ top: top - innerHeight / 3, behavior: 'instant' });
  }

  #onKeyDown(event: KeyboardEvent): void {
    const inside = event.target instanceof Node && this.#bar.contains(event.target);
    const control = event.ctrlKey || event.metaKey;
    if (event.key.toLowerCase() === 'f' && control && !event.shiftKey && !event.altKey) this.open();
    else if (this.#bar.hidden) return;
    else if (event.key === 'F3' || (event.key === 'Enter' && event.target === this.#input))
      this.#step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') this.close();
    else {
      if (inside && !control) event.stopPropagation();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }
}

/** Where Tab continues after a match. */
function focusableAt({ startContainer }: Range): HTMLElement | undefined {
  const block = startContainer.parentElement?.closest<HTMLElement>(
    'p, li, h2, h3, td, summary, div, section',
  );
  if (block && block.tabIndex < 0) block.tabIndex = -1;
  return block ?? undefined;
}

function button(sign: string, run: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = sign;
  made.addEventListener('click', run);
  return made;
}
