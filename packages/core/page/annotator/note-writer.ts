import type { AnnotatorStrings, NoteDraft } from '@marginalia/core/desk';
import type { AnnotationMarks } from './annotation-marks.ts';
import { NotePad } from './note-pad.ts';
import type { LetterSpan, SelectedWords } from './selected-words.ts';

/** The surroundings of a note being written. */
export interface NoteWriterOptions {
  readonly page: HTMLElement;
  readonly marks: AnnotationMarks;
  readonly selected: SelectedWords;
  strings(): AnnotatorStrings | undefined;
  /** Keeps an element beside words of the page; returns a function that stops it. */
  stayBeside(range: Range, element: HTMLElement): () => void;
  /** The note that was being written in this lesson before the page was discarded. */
  note(): NoteDraft | undefined;
  /** Saves the note being written; `undefined` for none. */
  remember(note: NoteDraft | undefined): void;
  /** Submits a note to be written. */
  keep(draft: NoteDraft): void;
}

/** Writing about words of the passage: when the pad opens, and where the focus goes when it closes. */
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

  /** Starts a note beside these words. */
  begin(stretch: LetterSpan): void {
    this.#pad.open({ ...stretch, text: '' }, '', true);
  }

  /** Lets the student change the words of an annotation; a highlight becomes a note. */
  edit(id: string): void {
    const mark = this.#markOf(id);
    if (!mark) return;
    const { from, to, words, text } = mark.annotation;
    this.#pad.open({ id, from, to, words, text }, text, true);
  }

  /** After new annotations: closes if the note is one of them, and resumes a note interrupted by a page reload. */
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

  /** For another lesson. The unfinished text is remembered for when this one comes back. */
  close(): void {
    this.#pad.close();
  }

  #markOf(id: string | undefined): AnnotationMarks['all'][number] | undefined {
    return this.#options.marks.all.find(({ annotation }) => annotation.id === id);
  }

  #rangeOf(draft: NoteDraft): Range | undefined {
    return this.#options.selected.passage?.letters.range(draft);
  }

  /** Returns the focus to where the note was started. */
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
