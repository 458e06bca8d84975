import { firstIndex } from '../page/first-index.ts';
import type { ReadingPosition } from './reader-protocol.ts';

/** The block at the window's top edge, held while the text around it changes. */
interface TopBlock {
  element: HTMLElement;
  id: string;
  quote: string;
  /** How far the edge has moved through the block, in heights of the block. */
  fraction: number;
}

const BLOCKS = '.lesson-header, [data-paragraph], .section > h2, .task, .notes > h2, .note';
const QUOTE_LENGTH = 80;

/**
 * The student's place in the passage. It keeps the block at the top edge in position when the text, the width or the
 * type changes, and turns it into a place that outlives the page. One mechanism for all of these: the style sheet turns
 * off the browser's own scroll anchoring, since it fails on changes of width.
 */
export class ReadingPlace {
  readonly #passage: () => HTMLElement | undefined;
  #blocks: HTMLElement[] = [];
  #top: TopBlock | undefined;

  constructor(passage: () => HTMLElement | undefined) {
    this.#passage = passage;
  }

  /** Indexes the blocks of new text. */
  index(): void {
    this.#blocks = [...(this.#passage()?.querySelectorAll<HTMLElement>(BLOCKS) ?? [])].filter(
      (block) => block.id || block.matches('.lesson-header'),
    );
  }

  /** What places are measured by, in the order of the page. */
  get blocks(): readonly HTMLElement[] {
    return this.#blocks;
  }

  /** The block at the top edge now. */
  get top(): HTMLElement | undefined {
    return this.#blockAtTop();
  }

  /** Captures the block that is at the top edge now. */
  capture(): void {
    const element = this.#blockAtTop();
    this.#top = element && topBlock(element);
  }

  /** Forgets the place: the next text starts at its beginning. */
  reset(): void {
    this.#top = undefined;
  }

  /** Scrolls so that the captured block is at the top edge again, as far in as it was. */
  restore(): void {
    if (!this.#top) return;
    const element = this.#survivor(this.#top);
    if (!element) return;
    // At the very top the student sees the title; what grows above it may push it down.
    if (element === this.#blocks[0] && this.#top.fraction <= 0) return;
    this.#top.element = element;
    this.#top.id = element.id;
    const box = element.getBoundingClientRect();
    const off = box.top + this.#top.fraction * box.height;
    if (Math.abs(off) >= 1) scrollBy({ top: off, behavior: 'instant' });
  }

  /** The captured place in a storable form. */
  get place(): ReadingPosition | undefined {
    if (!this.#top?.id) return undefined;
    const { element, id, quote, fraction } = this.#top;
    const section = element.closest<HTMLElement>('.section')?.dataset['section'] ?? '';
    return { section, element: id, fraction: Math.round(fraction * 1000) / 1000, quote };
  }

  /** Goes to a stored place; to its section if the block is gone. Returns false if both are. */
  goTo(place: ReadingPosition): boolean {
    const element =
      this.#find(place.element, place.quote) ??
      document.getElementById(`section-${place.section}`) ??
      undefined;
    if (!element) return false;
    this.#top = { element, id: element.id, quote: quoteOf(element), fraction: place.fraction };
    if (element.id !== place.element && element.matches('.section')) this.#top.fraction = 0;
    this.restore();
    return true;
  }

  /** The block itself, unless an update has given it other text; then the one with the same text. */
  #survivor({ element, id, quote }: TopBlock): HTMLElement | undefined {
    if (element.isConnected && element.id === id && quoteOf(element) === quote) return element;
    return this.#find(id, quote);
  }

  /** By its beginning, since edits above renumber the paragraphs; by its id, where its own beginning was edited. */
  #find(id: string, quote: string | undefined): HTMLElement | undefined {
    const byId = document.getElementById(id) ?? undefined;
    if (!quote || (byId && quoteOf(byId) === quote)) return byId;
    const same = this.#blocks.filter((block) => quoteOf(block) === quote);
    const position = this.#blocks.findIndex((block) => block.id === id);
    const nearest = same.toSorted((a, b) => this.#distance(a, position) - this.#distance(b, position))[0];
    return nearest ?? byId;
  }

  #distance(block: HTMLElement, position: number): number {
    return Math.abs(this.#blocks.indexOf(block) - position);
  }

  /** The last block that starts above the edge; blocks are in order, so a binary search reads few positions. */
  #blockAtTop(): HTMLElement | undefined {
    // A pixel of tolerance, because restored positions are rounded.
    const below = firstIndex(this.#blocks, (block) => block.getBoundingClientRect().top > 1);
    return this.#blocks[Math.max(0, below - 1)];
  }
}

function topBlock(element: HTMLElement): TopBlock {
  const box = element.getBoundingClientRect();
  return {
    element,
    id: element.id,
    quote: quoteOf(element),
    fraction: box.height > 0 ? -box.top / box.height : 0,
  };
}

function quoteOf(element: Element): string {
  return (element.textContent ?? '').trim().slice(0, QUOTE_LENGTH);
}
