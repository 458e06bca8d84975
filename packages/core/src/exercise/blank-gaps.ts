import type { Token } from 'markdown-it';
import { closing } from '../markdown/blocks-in.ts';
import { inlineText } from '../markdown/plain-text.ts';
import { type Replacement, writtenInline } from '../markdown/written-blocks.ts';
import type { Block } from '../model/block.ts';
import type { BoldRun } from './bold-runs.ts';
import { withLooseGaps } from './loose-gaps.ts';

/** A sign beside which stars would not be bold with a line between them. */
const CLOSE = /[^\s\p{P}]/u;
/** Too thin to be seen. */
const HAIR_SPACE = '\u200A';

/** Whether the words of a gap are a line to write on. */
export function isBlank(words: string): boolean {
  return /^_+$/.test(words.trim());
}

/**
 * Returns the Markdown of a paragraph with a line in place of each gap, always as long. The line is of other signs than
 * words are, so the stars around it may need a thin space beside them to be bold.
 *
 * @param runs its gaps, in order
 */
export function withBlanks(block: Block, runs: readonly BoldRun[]): string {
  const inline = block.tokens[block.from + 1];
  if (!inline) return '';
  const children = block.piece.tokens[block.from + 1]?.children ?? [];
  const { loose } = withLooseGaps({ ...block, tokens: block.piece.tokens });
  const { content } = inline;
  const isUnderlined = children.some(({ markup }) => markup.startsWith('_'));
  const line = isUnderlined ? '**\\_\\_\\_**' : '**___**';
  const gaps: Replacement[] = [];
  for (const { from, to, length } of runs) {
    const place = loose.find((gap) => gap.from <= from && to <= gap.to) ?? {
      from: from - length,
      to: to + length,
    };
    const before = [...content.slice(Math.max(0, place.from - 2), place.from)].at(-1) ?? '';
    const after = [...content.slice(place.to, place.to + 2)][0] ?? '';
    // Stars beside those of the gap would be read with them.
    if (before === '*' || after === '*') return plainWithBlanks(inline.children ?? []);
    gaps.push({ from: place.from, to: place.to, text: besideWords(before, line, after) });
  }
  return writtenInline(inline, gaps);
}

function besideWords(before: string, line: string, after: string): string {
  return `${CLOSE.test(before) ? HAIR_SPACE : ''}${line}${CLOSE.test(after) ? HAIR_SPACE : ''}`;
}

const SIGNS = /[!-/:-@[-`{-~]/g;

/** The same without any other markup than notes. */
function plainWithBlanks(children: readonly Token[]): string {
  let text = '';
  for (let i = 0; i < children.length; ) {
    const token = children[i] as Token;
    const end = token.type === 'strong_open' ? closing(children, i) : i + 1;
    if (token.type === 'strong_open') text += `${HAIR_SPACE}**\\_\\_\\_**${HAIR_SPACE}`;
    else if (token.type === 'note_reference') text += `[^${token.meta?.['label']}]`;
    else text += inlineText([token]).replace(SIGNS, '\\$&');
    i = end;
  }
  return text.trim();
}
