import { firstIndex } from '../dom/first-index.ts';

/** A span of the passage in letters, see `protocol.ts`: from the first up to, not including, the last. */
export interface Letters {
  readonly from: number;
  readonly to: number;
}

/** Text of the passage in the page: a text node, or a picture, whose letters are those of its alternative text. */
interface LetteredNode {
  readonly node: Text | Element;
  /** Letters before it. */
  readonly from: number;
  readonly text: string;
}

/** The pieces of one paragraph, entry or cell. */
export interface PassageBlock extends Letters {
  readonly element: Element;
  readonly text: string;
}

/** The containers of the passage's words. */
const PARTS = ':scope > .introduction, :scope > section[data-section]';
/** Elements among them that do not count. */
const FOREIGN = 'section > h2, .tasks, sup.marker, .callout-title, .raw-html, .sign, .gap';
const PICTURES = 'img, .picture-missing';
const BLOCKS = 'p, li, td, th, dt, dd, pre, h3, h4, h5, h6, figcaption, blockquote, .introduction, section';

/**
 * The letters of the passage in the page, as core counts them. A snapshot: any change of the text nodes requires a new
 * one.
 */
export class PassageLetters {
  readonly #pieces: LetteredNode[] = [];
  readonly #places = new Map<Node, LetteredNode>();
  readonly blocks: readonly PassageBlock[];
  readonly count: number;

  constructor(article: Element) {
    const blocks: { element: Element; from: number; to: number; text: string }[] = [];
    let count = 0;
    for (const part of article.querySelectorAll(PARTS)) {
      for (const node of textOf(part)) {
        const text = node instanceof Text ? node.data : alternative(node);
        const length = countLetters(text, text.length);
        const piece: LetteredNode = { node, from: count, text };
        this.#pieces.push(piece);
        this.#places.set(node, piece);
        count += length;
        const element = (node.parentElement ?? part).closest(BLOCKS) ?? part;
        let block = blocks.at(-1);
        if (block?.element !== element) {
          block = { element, from: piece.from, to: piece.from, text: '' };
          blocks.push(block);
        }
        block.to = count;
        block.text += text;
      }
    }
    this.count = count;
    this.blocks = blocks.filter(({ from, to }) => to > from);
  }

  /** The letters in a range of the page; `undefined` if it contains none. */
  within(range: AbstractRange): Letters | undefined {
    const from = this.#before(range.startContainer, range.startOffset);
    const to = this.#before(range.endContainer, range.endOffset);
    return to > from ? { from, to } : undefined;
  }

  /** The range of a span in the page; `undefined` if the passage is too short. */
  range({ from, to }: Letters): Range | undefined {
    const first = this.#pieceOf(from);
    const last = this.#pieceOf(to - 1);
    if (!first || !last || to <= from) return undefined;
    const range = document.createRange();
    if (first.node instanceof Text) range.setStart(first.node, offsetOf(first.text, from - first.from));
    else range.setStartBefore(first.node);
    if (last.node instanceof Text) range.setEnd(last.node, offsetOf(last.text, to - 1 - last.from) + 1);
    else range.setEndAfter(last.node);
    return range;
  }

  /** The first letter in an element, or after its start; `undefined` if none follows. */
  firstIn(element: Element): number | undefined {
    const following = (other: Element): boolean =>
      (element.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    return this.blocks.find((block) => block.element === element || following(block.element))?.from;
  }

  /** The words of a span, white space collapsed. */
  words({ from, to }: Letters): string {
    const texts: string[] = [];
    for (const block of this.blocks) {
      if (block.to <= from || block.from >= to) continue;
      const start = offsetOf(block.text, Math.max(0, from - block.from));
      const end = offsetOf(block.text, Math.min(block.to, to) - 1 - block.from) + 1;
      texts.push(block.text.slice(start, end));
    }
    return texts.join(' ').replace(/\s+/g, ' ').trim();
  }

  /** How many letters precede a place of the page. */
  #before(container: Node, offset: number): number {
    const own = this.#places.get(container);
    if (own && container instanceof Text) return own.from + countLetters(own.text, offset);
    const place = document.createRange();
    place.setStart(container, offset);
    // The first piece at or after the place.
    const at = firstIndex(this.#pieces, ({ node }) => place.comparePoint(node, 0) >= 0);
    return this.#pieces[at]?.from ?? this.count;
  }

  #pieceOf(letter: number): LetteredNode | undefined {
    if (letter < 0 || letter >= this.count) return undefined;
    return this.#pieces[firstIndex(this.#pieces, ({ from }) => from > letter) - 1];
  }
}

/** The UTF-16 offset of the nth letter of a text; its length if there are fewer. */
function offsetOf(text: string, letter: number): number {
  let left = letter;
  for (let i = 0; i < text.length; i++) if (isLetter(text.charCodeAt(i)) && left-- === 0) return i;
  return text.length;
}

/** How many letters precede an offset in a text. */
export function countLetters(text: string, offset: number): number {
  let count = 0;
  for (let i = 0; i < offset; i++) if (isLetter(text.charCodeAt(i))) count++;
  return count;
}

/** Same as in core: anything but white space. */
function isLetter(unit: number): boolean {
  if (unit < 0x80) return unit > 0x20 || unit < 0x09 || (unit > 0x0d && unit < 0x20);
  return !/\s/.test(String.fromCharCode(unit));
}

function* textOf(part: Element): Generator<Text | Element> {
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) => {
    if (!(node instanceof Element)) return NodeFilter.FILTER_ACCEPT;
    if (node.matches(FOREIGN)) return NodeFilter.FILTER_REJECT;
    return node.matches(PICTURES) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP;
  });
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Element) yield node;
    // The text of a missing picture is its alternative text in other words.
    else if (node instanceof Text && !node.parentElement?.matches('.picture-missing')) yield node;
  }
}

function alternative(picture: Element): string {
  return picture.getAttribute('data-alt') ?? picture.getAttribute('alt') ?? '';
}
