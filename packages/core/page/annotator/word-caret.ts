import type { Letters, PassageLetters } from './passage-letters.ts';
import type { PassageWord, PassageWords, Step } from './passage-words.ts';

/** The caret's inputs and callbacks. */
export interface WordCaretOptions {
  /** The current passage; `undefined` if none is shown. */
  passage(): { readonly letters: PassageLetters; readonly words: PassageWords } | undefined;
  /** Announces a word, or the selection, to screen readers. */
  say(words: string, lang?: string): void;
  /** The sentence for a word selected together with others: `{0}` the word, `{1}` how many. */
  extended(): string;
  /** Enter: confirms the selected words. */
  confirm(): void;
  /** Escape, or the focus moved elsewhere. */
  left(how: 'escape' | 'blur'): void;
}

/** Share of the window's height to keep free above and below the caret. */
const MARGIN = 0.2;

/**
 * Selects words of the passage by keyboard. It moves from word to word, since annotations and evidence consist of
 * words; the selection is the page's own, so that copying works as usual. The caret is a frame around the word, and has
 * the focus: screen magnifiers follow it.
 */
export class WordCaret {
  readonly element = document.createElement('div');
  readonly #options: WordCaretOptions;
  #fixed: PassageWord | undefined;
  #word: PassageWord | undefined;

  constructor(options: WordCaretOptions) {
    this.#options = options;
    this.element.className = 'word-caret';
    this.element.tabIndex = -1;
    this.element.hidden = true;
    // Not a text field: nothing can be typed. Screen readers pass the keys through, as for any widget.
    this.element.setAttribute('role', 'application');
    this.element.addEventListener('keydown', (event) => this.#onKeyDown(event));
    this.element.addEventListener('blur', () => this.#leave('blur'));
  }

  get active(): boolean {
    return this.#word !== undefined;
  }

  /**
   * Starts: on the selection, else at the given letter, else at the first visible word. Does nothing in a passage
   * without words.
   */
  start(label: string, selected: Letters | undefined, letter: number | undefined): void {
    const passage = this.#options.passage();
    if (!passage) return;
    const { letters, words } = passage;
    this.#fixed = words.at(selected?.from ?? letter ?? firstInSight(letters));
    this.#word = selected ? words.at(selected.to - 1) : this.#fixed;
    if (!this.#word) return;
    this.element.setAttribute('aria-label', label);
    this.element.hidden = false;
    this.#draw(true);
    this.element.focus({ preventScroll: true });
  }

  /** Ends silently. The selection stays. */
  stop(): void {
    this.#word = undefined;
    this.#fixed = undefined;
    this.element.hidden = true;
  }

  /** After new text or a change of layout. */
  refresh(): void {
    const words = this.#options.passage()?.words;
    if (!this.#word || !this.#fixed) return;
    this.#word = words?.at(this.#word.from);
    this.#fixed = words?.at(this.#fixed.from);
    if (this.#word && this.#fixed) this.#draw(false);
    else this.#leave('escape');
  }

  #onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter') this.#options.confirm();
    else if (event.key === 'Escape') this.#leave('escape');
    else if (!this.#move(event)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  #leave(how: 'escape' | 'blur'): void {
    if (!this.active) return;
    this.stop();
    this.#options.left(how);
  }

  /** Returns false for a key that moves nothing. */
  #move(event: KeyboardEvent): boolean {
    const way = ways[event.key];
    const words = this.#options.passage()?.words;
    if (!way || !words || !this.#word) return false;
    const far = event.ctrlKey || event.metaKey || event.altKey;
    const [step, farStep, by] = way;
    const backwards = event.key.startsWith('Arrow') && step === 'word' && this.#rightToLeft;
    const turned = backwards ? (by === 1 ? -1 : 1) : by;
    this.#word = words.step(this.#word, far ? farStep : step, turned);
    if (!event.shiftKey) this.#fixed = this.#word;
    this.#draw(true);
    this.#tell();
    return true;
  }

  get #rightToLeft(): boolean {
    return getComputedStyle(document.querySelector('.lesson') ?? document.body).direction === 'rtl';
  }

  #tell(): void {
    const passage = this.#options.passage();
    if (!passage || !this.#word || !this.#fixed) return;
    const lang = document.querySelector<HTMLElement>('.lesson')?.lang;
    const words = passage.letters.words(this.#selected(this.#word, this.#fixed)).split(' ');
    if (words.length < 2) this.#options.say(this.#word.text, lang);
    else {
      const sentence = this.#options.extended();
      this.#options.say(sentence.replace('{0}', this.#word.text).replace('{1}', String(words.length)), '');
    }
  }

  #selected(word: PassageWord, fixed: PassageWord): Letters {
    return { from: Math.min(word.from, fixed.from), to: Math.max(word.to, fixed.to) };
  }

  /** Shows selection and caret at their current places. */
  #draw(follow: boolean): void {
    const letters = this.#options.passage()?.letters;
    if (!letters || !this.#word || !this.#fixed) return;
    const range = letters.range(this.#selected(this.#word, this.#fixed));
    const own = letters.range(this.#word);
    const box = own?.getClientRects()[0];
    if (!range || !box) return;
    const selection = getSelection();
    if (this.#word.from < this.#fixed.from)
      selection?.setBaseAndExtent(
        range.endContainer,
        range.endOffset,
        range.startContainer,
        range.startOffset,
      );
    else
      selection?.setBaseAndExtent(
        range.startContainer,
        range.startOffset,
        range.endContainer,
        range.endOffset,
      );
    const { style } = this.element;
    const origin = this.element.offsetParent?.getBoundingClientRect() ?? new DOMRect();
    style.setProperty('translate', `${box.left - origin.left}px ${box.top - origin.top}px`);
    style.setProperty('inline-size', `${box.width}px`);
    style.setProperty('block-size', `${box.height}px`);
    if (!follow) return;
    const free = innerHeight * MARGIN;
    if (box.top < free) scrollBy({ top: box.top - free, behavior: 'instant' });
    else if (box.bottom > innerHeight - free)
      scrollBy({ top: box.bottom - innerHeight + free, behavior: 'instant' });
  }
}

/** The effect of a key: alone, with Ctrl (on a Mac Option or Command), and its direction. */
const ways: Readonly<Record<string, readonly [step: Step, far: Step, by: 1 | -1]>> = {
  ArrowRight: ['word', 'sentence', 1],
  ArrowLeft: ['word', 'sentence', -1],
  ArrowDown: ['line', 'block', 1],
  ArrowUp: ['line', 'block', -1],
  End: ['line-edge', 'passage-edge', 1],
  Home: ['line-edge', 'passage-edge', -1],
};

/** The first letter below the top edge of the window; 0 if there is none. */
function firstInSight(letters: PassageLetters): number {
  const block = letters.blocks.find(({ element }) => element.getBoundingClientRect().bottom > 1);
  if (!block) return 0;
  const text = letters.range(block);
  for (const box of text?.getClientRects() ?? [])
    if (box.top >= 0 && box.top < innerHeight) return block.from;
  // The block starts above the edge: the next one starts in sight, unless this one fills the window.
  const next = letters.blocks.find(({ from }) => from >= block.to);
  const top = next?.element.getBoundingClientRect().top ?? innerHeight;
  return next && top < innerHeight ? next.from : block.from;
}
