import { firstBelow, PerUnit } from '@marginalia/core/page';
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
/** The window's top edge, with a pixel of tolerance, because restored positions are rounded. */
const EDGE = 1;

/**
 * The student's place in the passage. It keeps the block at the top edge in position when the text, the width or the
 * type changes, and turns it into a place that outlives the page. One mechanism for all of these: the style sheet turns
 * off the browser's own scroll anchoring, since it fails on changes of width.
 */
export class ReadingPlace {
  readonly #passage: () => readonly HTMLElement[];
  readonly #blocksOf = new PerUnit(blocksIn);
  #units: readonly HTMLElement[] = [];
  #blocks: readonly HTMLElement[] | undefined;
  #top: TopBlock | undefined;

  /** @param passage returns its units */
  constructor(passage: () => readonly HTMLElement[]) {
    this.#passage = passage;
  }

  /** Notices new text: these units have changed. */
  index(changed: readonly HTMLElement[]): void {
    this.#units = this.#passage();
    this.#blocksOf.forget(changed);
    this.#blocks = undefined;
  }

  /** What places are measured by, in the order of the page. */
  get blocks(): readonly HTMLElement[] {
    this.#blocks ??= this.#units.flatMap((unit) => this.#blocksOf.of(unit));
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
    if (element === this.#first && this.#top.fraction <= 0) return;
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
    if (element.isConnected && quoteOf(element) === quote) return element;
    return this.#find(id, quote);
  }

  /** By its beginning, since edits above renumber the paragraphs; by its id, where its own beginning was edited. */
  #find(id: string, quote: string | undefined): HTMLElement | undefined {
    const byId = document.getElementById(id) ?? undefined;
    if (!quote || (byId && quoteOf(byId) === quote)) return byId;
    const same = this.blocks.filter((block) => quoteOf(block) === quote);
    const position = this.blocks.findIndex((block) => block.id === id);
    const nearest = same.toSorted((a, b) => this.#distance(a, position) - this.#distance(b, position))[0];
    return nearest ?? byId;
  }

  #distance(block: HTMLElement, position: number): number {
    return Math.abs(this.blocks.indexOf(block) - position);
  }

  /**
   * The last block that starts above the edge. Searches the units first: asking for a place in a section far from the
   * window would lay it out.
   */
  #blockAtTop(): HTMLElement | undefined {
    const units = this.#units;
    for (let at = firstBelow(units, EDGE) - 1; at >= 0; at--) {
      const blocks = this.#blocksOf.of(units[at] as HTMLElement);
      const block = blocks[firstBelow(blocks, EDGE) - 1];
      if (block) return block;
    }
    return this.#first;
  }

  get #first(): HTMLElement | undefined {
    for (const unit of this.#units) {
      const [block] = this.#blocksOf.of(unit);
      if (block) return block;
    }
    return undefined;
  }
}

function blocksIn(unit: HTMLElement): readonly HTMLElement[] {
  const blocks = [...unit.querySelectorAll<HTMLElement>(BLOCKS)].filter(({ id }) => id !== '');
  return unit.matches('.lesson-header') ? [unit] : blocks;
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
