import { blockSpan, blocksOf, closing } from '../markdown/blocks-in.ts';
import type { Block, Prose } from '../model/block.ts';
import type { Span } from '../model/span.ts';

/** One entry of a list. */
export interface ListItem {
  readonly span: Span;
  readonly blocks: Prose;
  /** Whether its box is ticked; `undefined` if it has none. */
  readonly task: boolean | undefined;
  /** Its number as written; 0 in a list without numbers. */
  readonly number: number;
}

/** Returns the entries of a list block. */
export function listItems(list: Block): ListItem[] {
  const items: ListItem[] = [];
  for (let i = list.from + 1; i < list.to - 1; i = closing(list.tokens, i)) {
    const token = list.tokens[i];
    if (token?.type !== 'list_item_open') continue;
    const task = token.meta?.['task'];
    items.push({
      span: blockSpan(list.piece, token),
      blocks: blocksOf(list.piece, i + 1, closing(list.tokens, i) - 1),
      task: typeof task === 'boolean' ? task : undefined,
      number: Number(token.info) || 0,
    });
  }
  return items;
}

/** Whether a list is numbered. */
export function isNumbered(list: Block): boolean {
  return list.tokens[list.from]?.type === 'ordered_list_open';
}

/** Separates an entry from its feedback: the blocks that are not quotes, and the text of the quotes. */
export function divideFeedback(blocks: Prose): { text: Prose; feedback: Prose } {
  return {
    text: blocks.filter((block) => block.kind !== 'quote'),
    feedback: blocks
      .filter((block) => block.kind === 'quote')
      .flatMap((block) => blocksOf(block.piece, block.from + 1, block.to - 1)),
  };
}
