import type { Token } from 'markdown-it';
import { closing } from '../markdown/blocks-in.ts';
import { withoutComments } from '../markdown/html-comments.ts';
import { englishStrings } from '../render/passage-strings.ts';
import { boldMarkdown } from './bold-markdown.ts';
import { fenceMarkdown } from './code-markdown.ts';
import { escapeLineStart, escapeMarkdown } from './escape-markdown.ts';
import { inlineMarkdown, lineMarkdown } from './inline-markdown.ts';
import { type BlockMarkdown, type ListEntry, listMarkdown } from './list-markdown.ts';
import type { MarkdownPlace } from './markdown-options.ts';
import { asSafe, joinMarkdown, type SafeMarkdown } from './safe-markdown.ts';
import { tableMarkdown } from './table-markdown.ts';

/** Lists and quotes deeper than that are shown without their form: parsers take long over them. */
const DEEPEST = 8;

/** Tokens `from` up to `to` as Markdown blocks. */
export function blocksMarkdown(
  place: MarkdownPlace,
  tokens: readonly Token[],
  from: number,
  to: number,
): SafeMarkdown {
  return joinMarkdown(blocksOf(place, tokens, from, to).map(({ markdown }) => markdown));
}

/** The blocks one by one; those that show nothing are left out, and definitions of notes. */
function blocksOf(place: MarkdownPlace, tokens: readonly Token[], from: number, to: number): BlockMarkdown[] {
  const blocks: BlockMarkdown[] = [];
  for (let i = from; i < to; ) {
    const end = closing(tokens, i);
    const block = blockOf(place, tokens, i, end, blocks.at(-1));
    if (block.markdown !== '') blocks.push(block);
    i = end;
  }
  return blocks;
}

function blockOf(
  place: MarkdownPlace,
  tokens: readonly Token[],
  from: number,
  to: number,
  before: BlockMarkdown | undefined,
): BlockMarkdown {
  const token = tokens[from] as Token;
  const inline = tokens[from + 1]?.children ?? [];
  const inner = { ...place, depth: place.depth + 1 };
  const flat = place.depth >= DEEPEST;
  const block = (markdown: SafeMarkdown): BlockMarkdown => ({ markdown, kind: 'other' });
  switch (token.type) {
    case 'paragraph_open':
      return { markdown: inlineMarkdown(place, inline), kind: token.hidden ? 'tight' : 'paragraph' };
    case 'heading_open': {
      const words = lineMarkdown(place, inline);
      return block(words === '' ? words : asSafe(`${'#'.repeat(Number(token.tag.slice(1)))} ${words}`));
    }
    case 'blockquote_open': {
      const inside = blocksMarkdown(inner, tokens, from + 1, to - 1);
      return block(flat ? inside : quote(calloutTitle(place, token), inside));
    }
    case 'bullet_list_open':
    case 'ordered_list_open': {
      if (flat) return block(blocksMarkdown(inner, tokens, from + 1, to - 1));
      const kind = token.type === 'bullet_list_open' ? 'bullet' : 'ordered';
      return {
        markdown: listMarkdown(entriesOf(inner, tokens, from, to), firstNumber(token), before?.kind === kind),
        kind,
      };
    }
    case 'list_item_open':
      return block(blocksMarkdown(place, tokens, from + 1, to - 1));
    case 'inline':
      // A cell of a table, alone.
      return block(inlineMarkdown(place, token.children ?? []));
    case 'table_open':
      return block(tableMarkdown(place, tokens, from, to));
    case 'fence':
    case 'code_block':
      return block(fenceMarkdown(token.content, token.info));
    case 'hr':
      return block(asSafe('***'));
    case 'html_block':
      return block(escapeLineStart(escapeMarkdown(withoutComments(token.content))));
    default:
      return block(asSafe(''));
  }
}

function entriesOf(place: MarkdownPlace, tokens: readonly Token[], from: number, to: number): ListEntry[] {
  const entries: ListEntry[] = [];
  for (let i = from + 1; i < to - 1; i = closing(tokens, i)) {
    const task = tokens[i]?.meta?.['task'];
    const blocks = blocksOf(place, tokens, i + 1, closing(tokens, i) - 1);
    entries.push({ task: typeof task === 'boolean' ? task : undefined, blocks });
  }
  return entries;
}

function firstNumber(list: Token): number | undefined {
  return list.type === 'ordered_list_open' ? Number(list.attrGet('start') ?? 1) : undefined;
}

/** The title of an alert; '' for a plain quote. */
function calloutTitle({ options }: MarkdownPlace, token: Token): SafeMarkdown {
  const alert = token.meta?.['alert'];
  if (typeof alert !== 'string') return asSafe('');
  return boldMarkdown({ ...englishStrings.callouts, ...options.callouts }[alert] ?? alert);
}

function quote(title: SafeMarkdown, inside: SafeMarkdown): SafeMarkdown {
  const lines = joinMarkdown([title, inside]);
  return lines === ''
    ? lines
    : asSafe(
        lines
          .split('\n')
          .map((line) => (line === '' ? '>' : `> ${line}`))
          .join('\n'),
      );
}
