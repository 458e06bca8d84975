import { type Letters, PassageLetters } from './passage-letters.ts';
import { PassageWords } from './passage-words.ts';

/** The passage as it is set now. */
export interface SetPassage {
  readonly letters: PassageLetters;
  readonly words: PassageWords;
}

/** A stretch of the passage as a message names it. */
export interface Stretch extends Letters {
  readonly words: string;
}

/** Rest after the last change of the selection, in milliseconds. */
const REST = 120;

/** What is selected in the passage, by mouse, finger or keyboard, in whole words. */
export class SelectedWords {
  readonly #article: () => HTMLElement | undefined;
  #passage: SetPassage | undefined;
  #pressed = false;
  #timer = 0;

  /** `rested` is told when the student has come to rest after a change of the selection. */
  constructor(article: () => HTMLElement | undefined, rested: () => void) {
    this.#article = article;
    const restSoon = (): void => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        if (!this.#pressed) rested();
      }, REST);
    };
    document.addEventListener('selectionchange', restSoon);
    addEventListener('pointerdown', () => {
      this.#pressed = true;
    });
    for (const end of ['pointerup', 'pointercancel']) {
      addEventListener(end, () => {
        this.#pressed = false;
        restSoon();
      });
    }
  }

  /** Whether a mouse button or finger is down. */
  get pressed(): boolean {
    return this.#pressed;
  }

  /** The passage as it is set now; `undefined` where none is shown. Made when it is asked for. */
  get passage(): SetPassage | undefined {
    const article = this.#article();
    if (!this.#passage && article) {
      const letters = new PassageLetters(article);
      this.#passage = { letters, words: new PassageWords(letters, article.lang) };
    }
    return this.#passage;
  }

  /** The text nodes of the page have changed. */
  reset(): void {
    this.#passage = undefined;
  }

  /** `undefined` where nothing of the passage is selected. */
  get stretch(): Stretch | undefined {
    const selection = getSelection();
    if (!selection?.rangeCount || selection.isCollapsed) return undefined;
    const range = selection.getRangeAt(0);
    const article = this.#article();
    if (!article?.contains(range.startContainer) && !article?.contains(range.endContainer)) return undefined;
    const { passage } = this;
    const found = passage?.letters.within(range);
    if (!passage || !found) return undefined;
    const whole = passage.words.whole(found);
    return { ...whole, words: passage.letters.words(whole) };
  }

  drop(): void {
    getSelection()?.removeAllRanges();
  }
}
