import { closing } from '../markdown/blocks-in.ts';
import { inlineText } from '../markdown/plain-text.ts';
import type { Block } from '../model/block.ts';

/** Bold words of a paragraph: offsets in its content, without the stars, and how many of these each side has. */
export interface BoldRun {
  readonly words: string;
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

/** Returns the bold runs of a paragraph. */
export function boldRuns(block: Block): BoldRun[] {
  const children = block.tokens[block.from + 1]?.children ?? [];
  const runs: BoldRun[] = [];
  for (let i = 0; i < children.length; i++) {
    const open = children[i];
    if (open?.type !== 'strong_open') continue;
    const end = closing(children, i) - 1;
    const words = inlineText(children.slice(i + 1, end));
    const [from, to] = [Number(open.meta?.['at']) + 1, Number(children[end]?.meta?.['at'])];
    runs.push({ words, from, to, length: open.markup.length });
    i = end;
  }
  return runs;
}
