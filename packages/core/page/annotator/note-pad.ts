import type { AnnotatorStrings, NoteDraft } from '@marginalia/core/desk';
import { paintRanges } from './paint-ranges.ts';

/** The reader around the pad. */
export interface NotePadOptions {
  strings(): AnnotatorStrings | undefined;
  /** The range of a draft's words in the current page. */
  range(draft: NoteDraft): Range | undefined;
  /** Keeps an element beside words of the page; returns a function that stops it. */
  stayBeside(range: Range, element: HTMLElement): () => void;
  /** Submits the note. The pad stays until `written` confirms it. */
  keep(draft: NoteDraft): void;
  /** Saves what is typed, so that the page may be discarded and restored; `undefined` once nothing is being written. */
  remember(draft: NoteDraft | undefined): void;
  /** The student has left the pad, back to the words. */
  left(draft: NoteDraft): void;
}

/** A sheet beside words of the passage, on which the student writes about them. */
export class NotePad {
  readonly element = document.createElement('form');
  readonly #options: NotePadOptions;
  readonly #text = document.createElement('textarea');
  readonly #keep = document.createElement('button');
  readonly #cancel = document.createElement('button');
  #draft: NoteDraft | undefined;
  /** The note as it was. */
  #before = '';
  #sent: string | undefined;
  /** Unfinished text that was put away, by its words or its note. */
  readonly #aside = new Map<string, string>();
  #stopFollowing: (() => void) | undefined;

  constructor(options: NotePadOptions) {
    this.#options = options;
    this.element.className = 'note-pad';
    this.element.hidden = true;
    this.#text.rows = 3;
    this.#keep.className = 'primary';
    this.#cancel.type = 'button';
    const buttons = document.createElement('div');
    buttons.className = 'selecting-buttons';
    buttons.append(this.#keep, this.#cancel);
    this.element.append(this.#text, buttons);
    this.#text.addEventListener('input', () => this.#typed());
    this.#cancel.addEventListener('click', () => this.#leave(false));
    this.element.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#submit();
    });
    this.element.addEventListener('keydown', (event) => this.#onKeyDown(event));
  }

  get isOpen(): boolean {
    return this.#draft !== undefined;
  }

  /**
   * Opens it beside the words of a draft.
   *
   * @param before the existing note; '' for a new one
   * @param focus whether the student has just requested it
   */
  open(draft: NoteDraft, before: string, focus: boolean): void {
    const strings = this.#options.strings();
    if (!strings) return;
    this.#before = before;
    this.#sent = undefined;
    this.#draft = { ...draft, text: this.#aside.get(keyOf(draft)) ?? draft.text };
    this.#text.value = this.#draft.text;
    this.#text.placeholder = strings.noteHint;
    this.#text.setAttribute('aria-label', strings.noteOn.replace('{0}', draft.words));
    this.#keep.textContent = strings.keep;
    this.#keep.title = navigator.userAgent.includes('Mac') ? '⌘↩' : 'Ctrl+Enter';
    this.#cancel.textContent = strings.cancel;
    this.element.hidden = false;
    this.#options.remember(this.#draft);
    this.settle();
    if (!focus) return;
    const range = this.#options.range(this.#draft);
    const { top, bottom } = range?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
    if (top < 0 || bottom > innerHeight)
      range?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    // The pad moves beside its words a moment later: the page must not scroll to its old place.
    this.#text.focus({ preventScroll: true });
  }

  /** Follows its words after the page's text has changed. */
  settle(): void {
    if (!this.#draft) return;
    const range = this.#options.range(this.#draft);
    this.#stopFollowing?.();
    this.#stopFollowing = range && this.#options.stayBeside(range, this.element);
    paintRanges('marginalia-noted', range ? [range] : [], 5);
  }

  /** Closes if the submitted note is among those written now. */
  written(notes: readonly NoteDraft[]): void {
    const { from, to } = this.#draft ?? {};
    if (!notes.some((note) => note.from === from && note.to === to && note.text === this.#sent)) return;
    this.#options.remember(undefined);
    this.close();
  }

  /** Removes it; the typed text is still remembered. */
  close(): void {
    this.#draft = undefined;
    this.#stopFollowing?.();
    this.#stopFollowing = undefined;
    paintRanges('marginalia-noted', []);
    // At once: a hidden element would keep the focus until the next frame.
    const { activeElement } = document;
    if (activeElement instanceof HTMLElement && this.element.contains(activeElement)) activeElement.blur();
    this.element.hidden = true;
  }

  #typed(): void {
    if (!this.#draft) return;
    this.#draft = { ...this.#draft, text: this.#text.value };
    this.#options.remember(this.#draft);
  }

  #submit(): void {
    const text = this.#text.value.trim();
    if (!this.#draft || text === this.#sent) return;
    if (text === '' || text === this.#before) {
      this.#leave(false);
      return;
    }
    this.#sent = text;
    this.#options.keep({ ...this.#draft, text });
  }

  #onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) this.element.requestSubmit();
    else if (event.key === 'Escape') this.#leave(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** @param aside whether to restore the typed text when the student returns to these words */
  #leave(aside: boolean): void {
    const draft = this.#draft;
    if (!draft) return;
    if (aside && draft.text.trim() !== this.#before) this.#aside.set(keyOf(draft), draft.text);
    else this.#aside.delete(keyOf(draft));
    this.#options.remember(undefined);
    this.close();
    this.#options.left(draft);
  }
}

function keyOf({ id, from, to }: NoteDraft): string {
  return id ?? `${from}-${to}`;
}
