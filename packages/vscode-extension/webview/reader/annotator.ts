import type { PopoverAction } from '../popover/popover.ts';
import type { FromWebview, ReaderStrings, ToWebview } from '../protocol.ts';
import { AnnotationMarks } from './annotation-marks.ts';
import type { Announcer } from './announcer.ts';
import { AnswerSheet } from './answer-sheet.ts';
import { paintRanges } from './paint-ranges.ts';
import type { Letters, PassageLetters } from './passage-letters.ts';
import { SelectedWords } from './selected-words.ts';
import { SelectionToolbar } from './selection-toolbar.ts';
import { WordCaret } from './word-caret.ts';

/** The reader around the annotator. */
export interface AnnotatorOptions {
  readonly page: HTMLElement;
  readonly announcer: Announcer;
  article(): HTMLElement | undefined;
  strings(): ReaderStrings | undefined;
  post(message: FromWebview): void;
  travel(target: HTMLElement): void;
  /** Keeps an element beside words of the page; gives how to end that. */
  stayBeside(range: Range, element: HTMLElement): () => void;
  /** Whether a mouse button or finger is down. */
  pressed(): boolean;
  /** Opens what is written behind a sign. */
  open(sign: HTMLElement): void;
  /** The annotations stand where they belong. */
  placed(marks: AnnotationMarks): void;
}

type Kind = 'highlight' | 'note';
/** What the annotator is told. */
export type AnnotatorMessage = ToWebview & { type: 'annotations' | 'annotate' | 'select' | 'mark' };

/** Selecting in the passage, by mouse, finger and keyboard, and what is done with the words. */
export class Annotator {
  readonly #options: AnnotatorOptions;
  readonly #marks = new AnnotationMarks();
  readonly #announcer: Announcer;
  readonly #toolbar: SelectionToolbar;
  readonly #selected: SelectedWords;
  readonly #caret: WordCaret;
  readonly #sheet: AnswerSheet;
  /** What the palette has asked for while nothing was selected. */
  #pending: Kind | undefined;
  /** The stretch just annotated, whose sign the keyboard goes on from. */
  #made: Letters | undefined;
  #marked = '';
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
    page.append(this.#caret.element, this.#toolbar.element);
    page.addEventListener('click', (event) => this.#onClick(event));
    for (const type of ['focusin', 'pointerover'] as const)
      page.addEventListener(type, ({ target }) => this.#lightAt(target));
  }

  /**
   * After new text; `afresh` for another lesson or none. In new text of the same lesson the annotations stay where they
   * are until the host has said where they stand now.
   */
  update(afresh: boolean): void {
    this.#selected.reset();
    if (!afresh) {
      this.#caret.refresh();
      return;
    }
    this.#kept = false;
    this.#marks.clear();
    this.#mark({ type: 'mark', stretches: [], label: '' });
    this.#sheet.show(null);
    this.#toolbar.hide();
    this.#caret.stop();
  }

  receive(message: AnnotatorMessage): void {
    if (message.type === 'annotations') this.#show(message);
    else if (message.type === 'select') {
      this.#toolbar.hide();
      this.#sheet.show(message.wanted);
    } else if (message.type === 'mark') this.#mark(message);
    else if (!this.#kept) return;
    else if (this.#selected.stretch) this.#annotate(message.kind);
    else {
      this.#pending = message.kind;
      this.#startCaret(undefined);
    }
  }

  /** What can be done with the annotation of a sign. */
  actions(sign: HTMLElement): PopoverAction[] {
    const { strings, post } = this.#options;
    const words = strings();
    const mark = this.#marks.all.find((one) => one.sign === sign);
    if (!words || !mark) return [];
    const { id, kind } = mark.annotation;
    const action = (name: 'edit' | 'remove', label: string): PopoverAction => ({
      label,
      run: () => post({ type: 'annotation', id, action: name }),
    });
    // A highlight becomes a note by writing one.
    return [action('edit', kind === 'note' ? words.edit : words.addNote), action('remove', words.remove)];
  }

  /** After a change of layout. */
  settle(): void {
    this.#caret.refresh();
  }

  #show(message: ToWebview & { type: 'annotations' }): void {
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

  /** Lets the student select by keyboard: from what is selected on, else from the first word in sight. */
  selectByKeyboard(): void {
    this.#startCaret(undefined);
  }

  /** Shows what can be done with the selection; to be called when it has come to rest. */
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
    ]);
  }

  #annotate(kind: Kind): void {
    const { stretch } = this.#selected;
    this.#pending = undefined;
    this.#toolbar.hide();
    this.#caret.stop();
    if (!stretch) return;
    this.#made = stretch;
    this.#options.post({ type: 'annotate', kind, ...stretch });
    // A note is still to be written: the words stay selected for it.
    if (kind === 'highlight') this.#selected.drop();
  }

  #startCaret(near: Element | undefined): void {
    const { stretch, passage } = this.#selected;
    this.#toolbar.hide();
    const letter = near && passage && firstIn(near, passage.letters);
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

  #mark({ stretches, label }: ToWebview & { type: 'mark' }): void {
    const letters = stretches.length > 0 ? this.#selected.passage?.letters : undefined;
    const ranges = stretches.flatMap((stretch) => letters?.range(stretch) ?? []);
    paintRanges('marginalia-answer', ranges, 4);
    const marked = JSON.stringify(stretches);
    if (marked === this.#marked) return;
    this.#marked = marked;
    const block = ranges[0]?.startContainer.parentElement;
    if (block) this.#options.travel(block);
    if (label !== '') this.#announcer.say(label);
  }

  #onClick({ target, clientX, clientY, detail }: MouseEvent): void {
    if (detail !== 1 || this.#sheet.open || getSelection()?.isCollapsed === false) return;
    if (!(target instanceof Element) || target.closest('a, button, summary, input')) return;
    const mark = this.#marks.at(clientX, clientY);
    if (mark) this.#options.open(mark.sign);
  }

  #lightAt(target: EventTarget | null): void {
    const part = target instanceof Element ? target.closest<HTMLElement>('[data-annotation]') : null;
    this.#marks.light(
      this.#marks.all.find(({ annotation }) => annotation.id === part?.dataset['annotation']),
    );
  }
}

/** The first letter of the passage in an element or behind its beginning. */
function firstIn(element: Element, letters: PassageLetters): number | undefined {
  const following = (other: Element): boolean =>
    (element.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return letters.blocks.find((block) => block.element === element || following(block.element))?.from;
}
