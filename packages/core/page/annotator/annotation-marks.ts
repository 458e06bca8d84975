import type { AnnotatorStrings, ToAnnotator } from '@marginalia/core/desk';
import { asTyped } from '@marginalia/core/desk';
import { paintRanges } from './paint-ranges.ts';
import type { PassageLetters } from './passage-letters.ts';

export type ShownAnnotation = (ToAnnotator & { type: 'annotations' })['annotations'][number];

/** A highlight or margin note in the page. */
export interface AnnotationMark {
  readonly annotation: ShownAnnotation;
  readonly range: Range;
  /** Follows its last word: the keyboard and screen readers find it by this. */
  readonly sign: HTMLElement;
}

/** A sign inside a link or a popover trigger would be unreachable. */
const OUTSIDE = '.lesson a';

/**
 * The student's highlights and notes in the passage: paints their words, and adds a sign after the last word that opens
 * the text. Leaves the words' own elements alone, so that nothing is in the way of new text.
 */
export class AnnotationMarks {
  #marks = new Map<string, AnnotationMark>();
  #shown = '';

  /** In passage order. */
  get all(): readonly AnnotationMark[] {
    return [...this.#marks.values()];
  }

  /** Whether these are the ones in the page, undamaged by new text. */
  stands(annotations: readonly ShownAnnotation[]): boolean {
    return this.#shown === JSON.stringify(annotations) && this.all.every(({ sign }) => sign.isConnected);
  }

  /**
   * Replaces the shown annotations. Skips one whose words are not in its place: the page sees another state of the
   * passage than the host, and will be updated.
   *
   * @param lettersNow computes the letters of the current page
   */
  show(
    annotations: readonly ShownAnnotation[],
    lettersNow: () => PassageLetters | undefined,
    strings: AnnotatorStrings,
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

  /** The annotation at a point of the window; of several, the shortest. */
  at(x: number, y: number): AnnotationMark | undefined {
    return this.all
      .filter(({ range }) =>
        [...range.getClientRects()].some(
          ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
        ),
      )
      .sort((a, b) => a.annotation.to - a.annotation.from - (b.annotation.to - b.annotation.from))[0];
  }

  /** Emphasizes the words of the annotation that an element belongs to; none if it belongs to none. */
  lightAt(target: EventTarget | null): void {
    const part = target instanceof Element ? target.closest<HTMLElement>('[data-annotation]') : null;
    const mark = this.#marks.get(part?.dataset['annotation'] ?? '');
    paintRanges('marginalia-lit', mark ? [mark.range] : [], 3);
    this.showFocus();
  }

  /** Emphasizes the words of the highlight whose sign is focused: the sign itself has no width for a focus ring. */
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

function label(sign: HTMLElement, { kind, text, words }: ShownAnnotation, strings: AnnotatorStrings): void {
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

/** Rejoins the text that a sign had divided. */
function takeOut(sign: HTMLElement): void {
  const parent = sign.parentElement;
  sign.remove();
  parent?.normalize();
}

function bare(words: string): string {
  return asTyped(words.replace(/\s+/g, ''));
}
