import { inBackground } from '@marginalia/core/page';
import type { FindBar } from './find-bar.ts';
import { holdKeys } from './hold-keys.ts';
import type { ReaderStrings } from './reader-protocol.ts';

/** The bar for finding words: few pages are ever searched, so it is a separate bundle, loaded with the first search. */
export class FindLoader {
  readonly #page: HTMLElement;
  #bar: FindBar | undefined;
  #strings: ReaderStrings | undefined;

  constructor(page: HTMLElement) {
    this.#page = page;
    document.addEventListener(
      'keydown',
      (event) => {
        if (this.#bar || !isFindKey(event)) return;
        event.preventDefault();
        event.stopPropagation();
        this.open();
      },
      true,
    );
  }

  /** The bar's texts, in the student's language. */
  set strings(strings: ReaderStrings) {
    this.#strings = strings;
    if (this.#bar) this.#bar.strings = strings;
  }

  /** Opens the bar; keys pressed until it is there are for it. */
  open(): void {
    if (this.#bar) this.#bar.open();
    else if (this.#strings) {
      const letGo = holdKeys();
      inBackground(
        this.#load()
          .then((bar) => bar.open())
          .finally(letGo),
      );
    }
  }

  /** After new text. */
  update(): void {
    this.#bar?.update();
  }

  async #load(): Promise<FindBar> {
    const assets = this.#page.dataset['assets'] ?? '';
    // Not bundled: the build makes a separate file from it. What fails is tried again with the next search.
    const file = (await import(`${assets}find-bar.js`)) as typeof import('./find-bar.ts');
    this.#bar ??= new file.FindBar(this.#page);
    const bar = this.#bar;
    if (this.#strings) bar.strings = this.#strings;
    return bar;
  }
}

/** Same as in editors. */
function isFindKey({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'f' && (ctrlKey || metaKey) && !shiftKey && !altKey;
}
