import { type Letters, PassageLetters } from './passage-letters.ts';
import { PassageWords } from './passage-words.ts';

/** The passage in its current layout. */
export interface SetPassage {
  readonly letters: PassageLetters;
  readonly words: PassageWords;
}

/** A stretch of the passage as a message names it. */
export interface LetterSpan extends Letters {
  readonly words: string;
}

/** What is selected in the passage, by mouse, finger or keyboard, in whole words. */
export class SelectedWords {
  readonly #article: () => HTMLElement | undefined;
  #passage: SetPassage | undefined;

  constructor(article: () => HTMLElement | undefined) {
    this.#article = article;
  }

  /** The passage in its current layout; `undefined` if none is shown. Created on request. */
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

  /** `undefined` if nothing of the passage is selected. */
  get stretch(): LetterSpan | undefined {
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
