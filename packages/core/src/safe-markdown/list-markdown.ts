import { asSafe, type SafeMarkdown } from './safe-markdown.ts';

/** A block among others. A paragraph is tight where no blank line divides it from the others of its list. */
export interface BlockMarkdown {
  readonly markdown: SafeMarkdown;
  readonly kind: 'paragraph' | 'tight' | 'bullet' | 'ordered' | 'other';
}

/** An entry of a list; of a task, whether it is done. */
export interface ListEntry {
  readonly task: boolean | undefined;
  readonly blocks: readonly BlockMarkdown[];
}

/** Highest number that an entry of a list may have. */
const HIGHEST = 999_999_999;
/** A list that may follow a paragraph without a blank line between them. */
const INTERRUPTS = /^(?:[-+]|1[.)]) \S/;

/**
 * A list with its entries.
 *
 * @param first number of the first entry; `undefined` for a list without numbers
 * @param again whether it stands directly behind a list of the same kind, from which another sign keeps it apart
 */
export function listMarkdown(
  entries: readonly ListEntry[],
  first: number | undefined,
  again: boolean,
): SafeMarkdown {
  const tight = entries.every(({ blocks }) => blocks.every(({ kind }) => kind !== 'paragraph'));
  const lines = entries.map((entry, index) => {
    const sign =
      first === undefined ? (again ? '+' : '-') : `${Math.min(HIGHEST, first + index)}${again ? ')' : '.'}`;
    return entryMarkdown(sign, withBox(entry), tight);
  });
  return asSafe(lines.join(tight ? '\n' : '\n\n'));
}

/** A task has its box before the first words. */
function withBox({ task, blocks }: ListEntry): readonly BlockMarkdown[] {
  const [first, ...rest] = blocks;
  if (task === undefined || (first?.kind !== 'paragraph' && first?.kind !== 'tight')) return blocks;
  return [{ ...first, markdown: asSafe(`[${task ? 'x' : ' '}] ${first.markdown}`) }, ...rest];
}

function entryMarkdown(sign: string, blocks: readonly BlockMarkdown[], tight: boolean): string {
  let content = '';
  for (const { markdown, kind } of blocks) {
    const close = tight && (kind === 'bullet' || kind === 'ordered') && INTERRUPTS.test(markdown);
    content += content === '' ? markdown : `${close ? '\n' : '\n\n'}${markdown}`;
  }
  const indent = ' '.repeat(sign.length + 1);
  const lines = content.split('\n').map((line, at) => (at === 0 || line === '' ? line : indent + line));
  return `${sign} ${lines.join('\n')}`.trimEnd();
}
