/** Elements to search: a paragraph, a heading, a cell, a note. */
const BLOCKS =
  'p, li, td, th, dt, dd, pre, h1, h2, h3, h4, h5, h6, figcaption, blockquote, summary, div, section';
/** Page content that is not the lesson's text. */
const FOREIGN = '[hidden], sup.marker, .sign, .task-actions, .task-state, .note-back, script, style';

interface SearchedNode {
  readonly node: Text;
  /** Offset in the block's text. */
  readonly from: number;
}

/**
 * Finds every occurrence of some words in a page, as ranges: ignoring case, accents and the form of quotes and dashes,
 * across markup and line breaks, also in folded parts. A search for spaces finds nothing.
 */
export function findText(root: Element, words: string): Range[] {
  const wanted = folded(words).trim();
  if (wanted === '') return [];
  const ranges: Range[] = [];
  for (const { text, pieces } of blocksOf(root)) {
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
      const range = document.createRange();
      place(pieces, at, (node, offset) => range.setStart(node, offset));
      place(pieces, at + wanted.length - 1, (node, offset) => range.setEnd(node, offset + 1));
      ranges.push(range);
    }
  }
  return ranges;
}

function place(pieces: readonly SearchedNode[], at: number, set: (node: Text, offset: number) => void): void {
  const piece = pieces.findLast(({ from }) => from <= at);
  if (piece) set(piece.node, at - piece.from);
}

function* blocksOf(root: Element): Generator<{ text: string; pieces: SearchedNode[] }> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) => {
    if (node instanceof Text) return NodeFilter.FILTER_ACCEPT;
    return (node as Element).matches(FOREIGN) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
  });
  let block: Element | null = null;
  let text = '';
  let pieces: SearchedNode[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const own = node.parentElement?.closest(BLOCKS) ?? root;
    if (own !== block && pieces.length > 0) {
      yield { text, pieces };
      [text, pieces] = ['', []];
    }
    block = own;
    pieces.push({ node: node as Text, from: text.length });
    text += folded((node as Text).data);
  }
  if (pieces.length > 0) yield { text, pieces };
}

/** A text folded for comparison, with the same length. */
function folded(text: string): string {
  return Array.from({ length: text.length }, (_, at) => foldedUnit(text.charAt(at))).join('');
}

const known = new Map<string, string>();

function foldedUnit(unit: string): string {
  const before = known.get(unit);
  if (before !== undefined) return before;
  let fold = unit.toLowerCase().normalize('NFD').charAt(0);
  if (/\s/.test(unit)) fold = ' ';
  else if (/[‘’‚‛′ʼ]/.test(unit)) fold = "'";
  else if (/[“”„‟«»″]/.test(unit)) fold = '"';
  else if (/[‐‑‒–—−]/.test(unit)) fold = '-';
  known.set(unit, fold || unit);
  return fold || unit;
}
