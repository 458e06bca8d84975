import { asTyped } from '../as-typed.ts';
import { paintRanges } from './paint-ranges.ts';
import type { PassageLetters } from './passage-letters.ts';
import type { ReaderStrings, ToWebview } from './reader-protocol.ts';

export type ShownAnnotation = (ToWebview & { type: 'annotations' })['annotations'][number];

/** A highlight or margin note in the page. */
export interface AnnotationMark {
  readonly annotation: ShownAnnotation;
  readonly range: Range;
  /** Stands behind its last word: what the keyboard and screen readers find it by. */
  readonly sign: HTMLElement;
}

/** A sign inside of what has a popover or leads somewhere would be out of reach. */
const OUTSIDE = '.lesson a';

/**
 * The student's highlights and notes in the passage: their words painted, and behind the last word a sign that opens
 * what was written. The words' own elements are left alone, so that nothing of it is in the way of new text.
 */
export class AnnotationMarks {
  #marks = new Map<string, AnnotationMark>();
  #shown = '';

  /** In the order of the passage. */
  get all(): readonly AnnotationMark[] {
    return [...this.#marks.values()];
  }

  /** Whether these are the ones that stand in the page, unharmed by new text. */
  stands(annotations: readonly ShownAnnotation[]): boolean {
    return this.#shown === JSON.stringify(annotations) && this.all.every(({ sign }) => sign.isConnected);
  }

  /**
   * Shows annotations in place of those before. One whose words do not stand where it says is left out: the page sees
   * another state of the passage than the host, and will hear of it.
   *
   * @param lettersNow makes the letters of the page as it is
   */
  show(
    annotations: readonly ShownAnnotation[],
    lettersNow: () => PassageLetters | undefined,
    strings: ReaderStrings,
  ): void {
    const focused = document.activeElement;
    const signs = new Map([...this.#marks].map(([id, { sign }]) => [id, sign]));
    for (const sign of signs.values()) takeOut(sign);
    this.#shown = JSON.stringify(annotations);
    this.#marks = new Map();
    const letters = lettersNow();
    for (const annotation of annotations) {
      const range = letters?.range(annotation);
      if (!letters || !range || bare(letters.words(annotation)) !== bare(annotation.words)) continue;
      const sign = signs.get(annotation.id) ?? makeSign(annotation.id);
      // As the page shows them, with its quotes.
      label(sign, { ...annotation, words: letters.words(annotation) }, strings);
      this.#marks.set(annotation.id, { annotation, range, sign });
    }
    for (const { range, sign } of this.all) putIn(sign, range);
    if (focused instanceof HTMLElement && focused.matches('.sign')) focused.focus({ preventScroll: true });
    this.#paint();
  }

  clear(): void {
    for (const { sign } of this.all) takeOut(sign);
    this.#marks.clear();
    this.#shown = '';
    this.#paint();
    this.lightAt(null);
  }

  /** The annotation at a point of the window; of several the shortest. */
  at(x: number, y: number): AnnotationMark | undefined {
    return this.all
      .filter(({ range }) =>
        [...range.getClientRects()].some(
          ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
        ),
      )
      .sort((a, b) => a.annotation.to - a.annotation.from - (b.annotation.to - b.annotation.from))[0];
  }

  /** Brings out the words of the annotation that something of the page belongs to; of none where it belongs to none. */
  lightAt(target: EventTarget | null): void {
    const part = target instanceof Element ? target.closest<HTMLElement>('[data-annotation]') : null;
    const mark = this.#marks.get(part?.dataset['annotation'] ?? '');
    paintRanges('marginalia-lit', mark ? [mark.range] : [], 3);
    this.showFocus();
  }

  /** Brings out the words of the highlight whose sign has the focus: the sign itself has no width for a ring. */
  showFocus(): void {
    const focused = this.all.filter(({ sign }) => sign.matches(':not(.sign-note):focus-visible'));
    paintRanges(
      'marginalia-focused',
      focused.map(({ range }) => range),
      4,
    );
  }

  #paint(): void {
    const rangesOf = (kind: ShownAnnotation['kind']): Range[] =>
      this.all.filter(({ annotation }) => annotation.kind === kind).map(({ range }) => range);
    paintRanges('marginalia-highlight', rangesOf('highlight'), 1);
    paintRanges('marginalia-note', rangesOf('note'), 2);
  }
}

function makeSign(id: string): HTMLElement {
  const sign = document.createElement('a');
  sign.id = `annotation-${id}`;
  sign.className = 'sign';
  sign.dataset['annotation'] = id;
  sign.tabIndex = 0;
  sign.setAttribute('role', 'button');
  sign.setAttribute('aria-haspopup', 'dialog');
  sign.setAttribute('aria-expanded', 'false');
  return sign;
}

function label(sign: HTMLElement, { kind, text, words }: ShownAnnotation, strings: ReaderStrings): void {
  sign.classList.toggle('sign-note', kind === 'note');
  const [name, said] = kind === 'note' ? [strings.ownNote, text] : [strings.ownHighlight, words];
  sign.setAttribute('aria-label', `${name}: ${said}`);
  sign.dataset['name'] = name;
  sign.dataset['words'] = words;
  sign.dataset['text'] = text;
}

function putIn(sign: HTMLElement, { endContainer, endOffset }: Range): void {
  const parent = endContainer instanceof Element ? endContainer : endContainer.parentElement;
  const outer = parent?.closest(OUTSIDE);
  if (outer) outer.after(sign);
  else if (endContainer instanceof Text) {
    if (endOffset < endContainer.length) endContainer.splitText(endOffset);
    endContainer.after(sign);
  } else endContainer.insertBefore(sign, endContainer.childNodes[endOffset] ?? null);
}

/** Text that a sign had divided becomes one again. */
function takeOut(sign: HTMLElement): void {
  const parent = sign.parentElement;
  sign.remove();
  parent?.normalize();
}

function bare(words: string): string {
  return asTyped(words.replace(/\s+/g, ''));
}
