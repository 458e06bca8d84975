import type { AnnotationMarks } from './annotation-marks.ts';
import { NotePad } from './note-pad.ts';
import type { NoteDraft, ReaderStrings } from './reader-protocol.ts';
import type { LetterSpan, SelectedWords } from './selected-words.ts';

/** What a note is written in. */
export interface NoteWriterOptions {
  readonly page: HTMLElement;
  readonly marks: AnnotationMarks;
  readonly selected: SelectedWords;
  strings(): ReaderStrings | undefined;
  /** Keeps an element beside words of the page; gives how to end that. */
  stayBeside(range: Range, element: HTMLElement): () => void;
  /** The note that was being written in this lesson when the page was here last. */
  note(): NoteDraft | undefined;
  /** Takes down the note that is being written; `undefined` for none. */
  remember(note: NoteDraft | undefined): void;
  /** Hands over a note that is to be written. */
  keep(draft: NoteDraft): void;
}

/** Writing about words of the passage: when the pad opens, and where the student is when it closes. */
export class NoteWriter {
  readonly #options: NoteWriterOptions;
  readonly #pad: NotePad;

  constructor(options: NoteWriterOptions) {
    const { page, strings, stayBeside, keep, remember } = options;
    this.#options = options;
    this.#pad = new NotePad({
      strings,
      stayBeside,
      keep,
      remember,
      range: (draft) => this.#rangeOf(draft),
      left: (draft) => this.#backTo(draft),
    });
    page.append(this.#pad.element);
  }

  /** Begins a note beside these words. */
  begin(stretch: LetterSpan): void {
    this.#pad.open({ ...stretch, text: '' }, '', true);
  }

  /** Lets the student write other words for an annotation; a highlight becomes a note. */
  edit(id: string): void {
    const mark = this.#markOf(id);
    if (!mark) return;
    const { from, to, words, text } = mark.annotation;
    this.#pad.open({ id, from, to, words, text }, text, true);
  }

  /** After new annotations: closes where the note is one of them, and goes on where the page was away while one was written. */
  update(): void {
    const written = this.#options.marks.all.map(({ annotation }) => annotation);
    this.#pad.written(written);
    const draft = this.#options.note();
    if (draft && !this.#pad.isOpen)
      this.#pad.open(draft, this.#markOf(draft.id)?.annotation.text ?? '', false);
  }

  /** After a change of layout. */
  settle(): void {
    this.#pad.settle();
  }

  /** For another lesson. What is being written is remembered for when this one comes back. */
  close(): void {
    this.#pad.close();
  }

  #markOf(id: string | undefined): AnnotationMarks['all'][number] | undefined {
    return this.#options.marks.all.find(({ annotation }) => annotation.id === id);
  }

  #rangeOf(draft: NoteDraft): Range | undefined {
    return this.#options.selected.passage?.letters.range(draft);
  }

  /** Gives the keyboard back to where the note was begun. */
  #backTo(draft: NoteDraft): void {
    const mark = this.#markOf(draft.id);
    const range = this.#rangeOf(draft);
    if (mark) mark.sign.focus({ preventScroll: true });
    else if (range) {
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    }
  }
}
