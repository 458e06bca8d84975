import type { ScrollPlace } from './reader-protocol.ts';
import type { ReadingPlace } from './reading-place.ts';

/**
 * Lets the page scroll together with an editor of its Markdown: it follows the editor, and reports the author's
 * scrolling. It does not report its own scrolling, such as keeping the place while text arrives.
 */
export class ScrollFollow {
  readonly #place: ReadingPlace;
  readonly #report: (place: ScrollPlace) => void;
  #together = false;
  #still = 0;

  constructor(place: ReadingPlace, report: (place: ScrollPlace) => void) {
    this.#place = place;
    this.#report = report;
  }

  /** Starts to report; without a place it stops. */
  start(place: ScrollPlace | undefined): void {
    this.#together = place !== undefined;
  }

  /** Goes to the editor's place. */
  go({ element, share }: ScrollPlace): void {
    const { blocks } = this.#place;
    const block = element === '' ? blocks[0] : blocks.find(({ id }) => id === element);
    if (!block) return;
    const [from, to] = edges(blocks, block);
    const top = element === '' && share === 0 ? -scrollY : from + share * (to - from);
    scrollBy({ top, behavior: 'instant' });
    this.#place.capture();
    this.rest();
  }

  /** The page has stopped here by itself. */
  rest(): void {
    this.#still = scrollY;
  }

  /** The page has been scrolled. */
  look(): void {
    const block = this.#place.top;
    // Places are rounded to whole pixels on some screens.
    if (!this.#together || !block || Math.abs(scrollY - this.#still) <= 1) return;
    this.#still = scrollY;
    const [from, to] = edges(this.#place.blocks, block);
    const share = to > from ? Math.min(1, Math.max(0, -from / (to - from))) : 0;
    this.#report({ element: block.id, share: Math.round(share * 1000) / 1000 });
  }
}

/** Where a block and the next one start, from the window's top. */
function edges(blocks: readonly HTMLElement[], block: HTMLElement): readonly [from: number, to: number] {
  const next = blocks[blocks.indexOf(block) + 1];
  const from = block.getBoundingClientRect().top;
  return [from, next ? next.getBoundingClientRect().top : document.documentElement.scrollHeight - scrollY];
}
