import type { FromAnnotator, ToAnnotator } from '@marginalia/core/desk';
import type { PopoverAction } from '../popover/popover.ts';
import { AnnotationMarks } from './annotation-marks.ts';
import type { Announcer } from './announcer.ts';
import { AnswerMarks } from './answer-marks.ts';
import { AnswerSheet } from './answer-sheet.ts';
import { NoteWriter, type NoteWriterOptions } from './note-writer.ts';
import type { Letters, PassageLetters } from './passage-letters.ts';
import { SelectedWords } from './selected-words.ts';
import { SelectionToolbar } from './selection-toolbar.ts';
import { WordCaret } from './word-caret.ts';

/** The reader around the annotator. */
export interface AnnotatorOptions extends Omit<NoteWriterOptions, 'marks' | 'selected' | 'keep'> {
  readonly announcer: Announcer;
  article(): HTMLElement | undefined;
  post(message: FromAnnotator): void;
  travel(target: HTMLElement): void;
  /** Whether a mouse button or finger is down. */
  pressed(): boolean;
  /** Opens the text behind a sign. */
  open(sign: HTMLElement): void;
  /** Closes the card of a sign. */
  close(): void;
  /** The annotations are in place. */
  placed(marks: AnnotationMarks): void;
}

type Kind = 'highlight' | 'note' | 'copy';
/** The messages for the annotator. */
export type AnnotatorMessage = ToAnnotator & {
  type: 'annotations' | 'annotate' | 'edit-note' | 'select' | 'mark';
};

/** Selecting in the passage, by mouse, finger and keyboard, and the actions on the words. */
export class Annotator {
  readonly #options: AnnotatorOptions;
  readonly #marks = new AnnotationMarks();
  readonly #announcer: Announcer;
  readonly #toolbar: SelectionToolbar;
  readonly #selected: SelectedWords;
  readonly #caret: WordCaret;
  readonly #sheet: AnswerSheet;
  readonly #writer: NoteWriter;
  readonly #answers: AnswerMarks;
  /** The palette's request while nothing was selected. */
  #pending: Kind | undefined;
  /** The span just annotated, from whose sign the keyboard continues. */
  #made: Letters | undefined;
  /** Whether the host keeps annotations of this lesson; not in a preview. */
  #kept = false;

  constructor(options: AnnotatorOptions) {
    const { page, announcer, article, strings, post, travel, stayBeside, pressed } = options;
    this.#options = options;
    this.#announcer = announcer;
    this.#toolbar = new SelectionToolbar(stayBeside);
    this.#selected = new SelectedWords(article);
    this.#caret = new WordCaret({
      passage: () => this.#selected.passage,
      say: (words, lang) => this.#announcer.say(words, lang),
      extended: () => strings()?.extended ?? '',
      confirm: () => this.#confirm(),
      left: (how) => this.#left(how),
    });
    this.#answers = new AnswerMarks(announcer, travel);
    this.#sheet = new AnswerSheet({
      selected: this.#selected,
      announcer,
      pressed,
      language: () => article()?.lang ?? '',
      strings,
      post,
      travel,
      startCaret: (near) => this.#startCaret(near),
      stopCaret: () => this.#caret.stop(),
    });
    this.#writer = new NoteWriter({
      ...options,
      marks: this.#marks,
      selected: this.#selected,
      keep: (draft) => {
        this.#made = draft;
        post({ type: 'note', ...draft });
      },
    });
    page.append(this.#caret.element, this.#toolbar.element);
    page.addEventListener('click', (event) => this.#onClick(event));
    for (const type of ['focusin', 'pointerover'] as const)
      page.addEventListener(type, ({ target }) => this.#marks.lightAt(target));
    page.addEventListener('focusout', () => queueMicrotask(() => this.#marks.showFocus()));
  }

  /**
   * After new text; `afresh` for another lesson or none. In new text of the same lesson, the annotations stay in place
   * until the host reports their new places.
   */
  update(afresh: boolean): void {
    this.#selected.reset();
    if (!afresh) {
      this.#caret.refresh();
      return;
    }
    this.#kept = false;
    this.#marks.clear();
    this.#answers.clear();
    this.#sheet.show(null);
    this.#toolbar.hide();
    this.#caret.stop();
    this.#writer.close();
  }

  receive(message: AnnotatorMessage): void {
    if (message.type === 'annotations') this.#show(message);
    else if (message.type === 'select') {
      this.#toolbar.hide();
      this.#sheet.show(message.wanted);
    } else if (message.type === 'mark') {
      // Nearly always there is nothing to mark, and the letters of the passage need not be counted.
      const letters = message.stretches.length > 0 ? this.#selected.passage?.letters : undefined;
      this.#answers.show(message, letters);
    } else if (!this.#kept) return;
    else if (message.type === 'edit-note') this.act(message.id, 'edit');
    else if (this.#selected.stretch) this.#annotate(message.kind);
    else {
      this.#pending = message.kind;
      this.#startCaret(undefined);
    }
  }

  /** The actions for the annotation of a sign. */
  actions(sign: HTMLElement): PopoverAction[] {
    const words = this.#options.strings();
    const mark = this.#marks.all.find((one) => one.sign === sign);
    if (!words || !mark) return [];
    const { id, kind } = mark.annotation;
    return [
      // A highlight becomes a note by writing one.
      { label: kind === 'note' ? words.edit : words.addNote, run: () => this.act(id, 'edit') },
      { label: words.remove, run: () => this.act(id, 'remove') },
    ];
  }

  /** Runs a button of an annotation. */
  act(id: string, action: 'edit' | 'remove'): void {
    this.#options.close();
    if (action === 'edit') this.#writer.edit(id);
    else this.#options.post({ type: 'remove-annotation', id });
  }

  /** After a change of layout. */
  settle(): void {
    this.#caret.refresh();
    this.#writer.settle();
  }

  #show(message: ToAnnotator & { type: 'annotations' }): void {
    const strings = this.#options.strings();
    if (!strings) return;
    this.#kept = true;
    if (this.#marks.stands(message.annotations)) return;
    const lettersNow = (): PassageLetters | undefined => {
      this.#selected.reset();
      return this.#selected.passage?.letters;
    };
    this.#marks.show(message.annotations, lettersNow, strings);
    // The signs have divided text nodes.
    this.#selected.reset();
    this.#options.placed(this.#marks);
    this.#writer.update();
    const mark = this.#marks.all.findLast(
      ({ annotation: { from, to } }) => from === this.#made?.from && to === this.#made.to,
    );
    if (!mark) return;
    this.#made = undefined;
    this.#selected.drop();
    if (document.activeElement === document.body) mark.sign.focus({ preventScroll: true });
  }

  /** Whether words are being selected by keyboard. */
  get selecting(): boolean {
    return this.#caret.active;
  }

  /** Lets the student select by keyboard: from the current selection, else from the first visible word. */
  selectByKeyboard(): void {
    this.#startCaret(undefined);
  }

  /** Shows the actions for the selection; call it when the selection has settled. */
  look(): void {
    if (this.#sheet.open) this.#sheet.look();
    else if (this.#selected.stretch) {
      if (!this.#caret.active) this.#showToolbar();
    } else if (!this.#toolbar.hasFocus) this.#toolbar.hide();
  }

  #showToolbar(): void {
    const strings = this.#options.strings();
    const { stretch, passage } = this.#selected;
    const range = stretch && passage?.letters.range(stretch);
    if (!strings || !range || !this.#kept) return;
    this.#toolbar.show(range, strings.selection, [
      { label: strings.highlight, run: () => this.#annotate('highlight') },
      { label: strings.addNote, run: () => this.#annotate('note') },
      { label: strings.copyWithCitation, run: () => this.#annotate('copy') },
    ]);
  }

  #annotate(kind: Kind): void {
    const { stretch } = this.#selected;
    this.#pending = undefined;
    this.#toolbar.hide();
    this.#caret.stop();
    if (!stretch) return;
    if (kind === 'note') {
      this.#writer.begin(stretch);
      return;
    }
    this.#options.post({ type: kind, ...stretch });
    if (kind === 'copy') return;
    this.#made = stretch;
    this.#selected.drop();
  }

  #startCaret(near: Element | undefined): void {
    const { stretch, passage } = this.#selected;
    this.#toolbar.hide();
    const letter = near && passage?.letters.firstIn(near);
    this.#caret.start(this.#options.strings()?.caret ?? '', stretch, letter);
  }

  #confirm(): void {
    if (this.#sheet.open) this.#sheet.confirm();
    else if (this.#pending) this.#annotate(this.#pending);
    else {
      this.#caret.stop();
      this.#showToolbar();
      this.#toolbar.focus();
    }
  }

  #left(how: 'escape' | 'blur'): void {
    this.#pending = undefined;
    if (how === 'blur') return;
    if (this.#sheet.open) this.#sheet.cancel();
    else this.#selected.drop();
  }

  #onClick({ target, clientX, clientY, detail }: MouseEvent): void {
    if (detail !== 1 || this.#sheet.open || getSelection()?.isCollapsed === false) return;
    if (!(target instanceof Element) || target.closest('a, button, summary, input')) return;
    const mark = this.#marks.at(clientX, clientY);
    if (mark) this.#options.open(mark.sign);
  }
}
