import type { Token } from 'markdown-it';
import { closing } from '../markdown/blocks-in.ts';
import { withoutComments } from '../markdown/html-comments.ts';
import { inlineText, plainText } from '../markdown/plain-text.ts';
import type { Block, Prose } from '../model/block.ts';
import type { Lesson } from '../model/lesson.ts';
import { englishStrings } from '../render/passage-strings.ts';
import {
  asSafe,
  boldMarkdown,
  codeMarkdown,
  escapeLineStart,
  escapeMarkdown,
  fenceMarkdown,
  type InlinePiece,
  joinMarkdown,
  linkMarkdown,
  type MarkdownOptions,
  type MarkdownPlace,
  NO_CODE,
  type SafeMarkdown,
  withEmphasis,
} from './safe-markdown.ts';

/**
 * Maximum number of units of Markdown from one prose. VS Code cuts anything longer than 100,000 units at any point,
 * even inside code; the rest of the code would then be read as Markdown.
 */
const MOST = 50_000;
/** Maximum number of units that one unit of text becomes. */
const LONGEST_ESCAPE = 6;

/** Returns prose of a lesson as Markdown, for places where VS Code shows only Markdown. Cuts long prose. */
export function proseMarkdown(_lesson: Lesson, prose: Prose, options: MarkdownOptions = {}): SafeMarkdown {
  return blocksAsMarkdown(prose, options);
}

/** Does the same without the lesson. */
export function blocksAsMarkdown(prose: Prose, options: MarkdownOptions): SafeMarkdown {
  const shown: SafeMarkdown[] = [];
  let length = 0;
  for (const block of prose) {
    const markdown = blockMarkdown(block, options);
    if (length + markdown.length > MOST) {
      shown.push(shown.length === 0 ? beginningOf(block) : asSafe('…'));
      break;
    }
    shown.push(markdown);
    length += markdown.length + 2;
  }
  return joinMarkdown(shown);
}

function blockMarkdown({ tokens, from, to, span }: Block, options: MarkdownOptions): SafeMarkdown {
  return blocksMarkdown({ file: span.file, options, noCode: NO_CODE.text, depth: 0 }, tokens, from, to);
}

/** The beginning of a block that is too long to show, without its formatting. */
function beginningOf(block: Block): SafeMarkdown {
  const words = plainText([block])
    .slice(0, MOST / LONGEST_ESCAPE)
    .replace(/\p{Cs}$/u, '');
  return asSafe(`${escapeLineStart(escapeMarkdown(words))}…`);
}

/** Deeper lists and quotes show without their formatting: parsers are slow on them. */
const DEEPEST = 8;

/** Returns tokens `from` up to `to` as Markdown blocks. */
function blocksMarkdown(
  place: MarkdownPlace,
  tokens: readonly Token[],
  from: number,
  to: number,
): SafeMarkdown {
  return joinMarkdown(blocksOf(place, tokens, from, to).map(({ markdown }) => markdown));
}

/** Yields the blocks one by one, without definitions of notes and blocks that show nothing. */
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

/** A block among others. A paragraph is tight if no blank line separates it from the others of its list. */
export interface BlockMarkdown {
  readonly markdown: SafeMarkdown;
  readonly kind: 'paragraph' | 'tight' | 'bullet' | 'ordered' | 'other';
}

/** An entry of a list; for a task, also whether it is done. */
export interface ListEntry {
  readonly task: boolean | undefined;
  readonly blocks: readonly BlockMarkdown[];
}

/** Highest number of a list entry. */
const HIGHEST = 999_999_999;
/** A list that may follow a paragraph without a blank line between them. */
const INTERRUPTS = /^(?:[-+]|1[.)]) \S/;

/**
 * A list with its entries.
 *
 * @param first number of the first entry; `undefined` for a list without numbers
 * @param again whether it directly follows a list of the same kind; another bullet then keeps them apart
 */
function listMarkdown(
  entries: readonly ListEntry[],
  first: number | undefined,
  again: boolean,
): SafeMarkdown {
  const tight = entries.every(({ blocks }) => blocks.every(({ kind }) => kind !== 'paragraph'));
  const lines = entries.map((entry, index) => {
    const sign =
      first === undefined ? (again ? '+' : '-') : `${Math.min(HIGHEST, first + index)}${again ? ')' : '.'}`;
    return listEntryMarkdown(sign, withBox(entry), tight);
  });
  return asSafe(lines.join(tight ? '\n' : '\n\n'));
}

/** A task has its box before the first words. */
function withBox({ task, blocks }: ListEntry): readonly BlockMarkdown[] {
  const [first, ...rest] = blocks;
  if (task === undefined || (first?.kind !== 'paragraph' && first?.kind !== 'tight')) return blocks;
  return [{ ...first, markdown: asSafe(`[${task ? 'x' : ' '}] ${first.markdown}`) }, ...rest];
}

function listEntryMarkdown(sign: string, blocks: readonly BlockMarkdown[], tight: boolean): string {
  let content = '';
  for (const { markdown, kind } of blocks) {
    const close = tight && (kind === 'bullet' || kind === 'ordered') && INTERRUPTS.test(markdown);
    content += content === '' ? markdown : `${close ? '\n' : '\n\n'}${markdown}`;
  }
  const indent = ' '.repeat(sign.length + 1);
  const lines = content.split('\n').map((line, at) => (at === 0 || line === '' ? line : indent + line));
  return `${sign} ${lines.join('\n')}`.trimEnd();
}

const RULES: Readonly<Record<string, string>> = { left: ':--', center: ':-:', right: '--:' };

/** A table, one line for each of its rows. */
function tableMarkdown(
  place: MarkdownPlace,
  tokens: readonly Token[],
  from: number,
  to: number,
): SafeMarkdown {
  const rows: string[][] = [];
  const rules: string[] = [];
  for (let i = from; i < to; i++) {
    const token = tokens[i] as Token;
    if (token.type === 'tr_open') rows.push([]);
    else if (token.type === 'th_open' || token.type === 'td_open') {
      const children = tokens[i + 1]?.children ?? [];
      rows.at(-1)?.push(lineMarkdown({ ...place, noCode: NO_CODE.cell }, children));
      const align = /text-align:(\w+)/.exec(String(token.attrGet('style') ?? ''))?.[1] ?? '';
      if (token.type === 'th_open') rules.push(RULES[align] ?? '---');
    }
  }
  const [head = [], ...body] = rows;
  return asSafe([head, rules, ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n'));
}

const kinds = { em: 'em', strong: 'strong', s: 's' } as const;

/** Inline tokens as the text of a paragraph. Lines break only where they do in the author's Markdown. */
function inlineMarkdown(place: MarkdownPlace, tokens: readonly Token[]): SafeMarkdown {
  const lines = withEmphasis(pieces(place, tokens, '\n'))
    .split('\n')
    .map(escapeLineStart);
  return asSafe(lines.join('\n').trim().replace(/\n+/g, '\\\n'));
}

/** Inline tokens on one line, for headings and the cells of tables. */
function lineMarkdown(place: MarkdownPlace, tokens: readonly Token[]): SafeMarkdown {
  return asSafe(withEmphasis(pieces(place, tokens, ' ')).trim());
}

/** @param hardBreak replacement of a hard line break */
function pieces(place: MarkdownPlace, tokens: readonly Token[], hardBreak: '\n' | ' '): InlinePiece[] {
  const made: InlinePiece[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const kind = kinds[token.tag as keyof typeof kinds];
    if (token.type === 'link_open') {
      const close = linkEnd(tokens, i);
      const words = lineMarkdown(
        { ...place, noCode: NO_CODE.link },
        withoutLinks(tokens.slice(i + 1, close)),
      );
      made.push(linkMarkdown(place, words, String(token.attrGet('href') ?? '')));
      i = close;
    } else if (token.type === 'hardbreak') made.push(hardBreak);
    else if (kind && token.nesting !== 0) made.push({ kind, open: token.nesting === 1 });
    else made.push(leaf(place, token));
  }
  return made;
}

/** Index of the token that closes a link. */
function linkEnd(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let i = open; i < tokens.length; i++) {
    if (tokens[i]?.type === 'link_open') depth++;
    else if (tokens[i]?.type === 'link_close' && --depth === 0) return i;
  }
  return tokens.length;
}

/** Removes nested links: a link cannot contain a link, whatever an author wrote. */
function withoutLinks(tokens: readonly Token[]): readonly Token[] {
  return tokens.filter(({ type }) => type !== 'link_open' && type !== 'link_close');
}

function leaf(place: MarkdownPlace, token: Token): SafeMarkdown {
  switch (token.type) {
    case 'text':
    case 'text_special':
      return escapeMarkdown(token.content);
    case 'softbreak':
      return asSafe(' ');
    case 'code_inline':
      return codeMarkdown(token.content, place.noCode);
    case 'html_inline':
      return escapeMarkdown(token.content.startsWith('<!--') ? '' : token.content);
    case 'image':
      return escapeMarkdown(inlineText(token.children));
    case 'note_reference':
      return escapeMarkdown(`[^${token.meta?.['label']}]`);
    default:
      return asSafe('');
  }
}
