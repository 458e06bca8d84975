import type { Token } from 'markdown-it';
import type { Block, Prose } from '../model/block.ts';
import { closing } from './blocks-in.ts';
import { withoutComments } from './html-comments.ts';

/** A stretch of the content of a paragraph to write differently: offsets in the inline token's content. */
export interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The beginning of a line that cannot begin another block within a paragraph. */
const PLAIN = /^(?:\p{L}|\p{Nd}+(?![\p{Nd}.)])|["“”„«‘’'(]|\*\*[^\s*])/u;

/**
 * Returns the Markdown of a paragraph, heading or cell as its author wrote it, without comments. Lines stay where a
 * reader of Markdown can only take them for more of the same paragraph, wherever it is written; otherwise they are
 * joined.
 */
export function writtenInline(inline: Token, replacements: readonly Replacement[] = []): string {
  const { content, children, meta } = inline;
  const from = Number(meta?.['from'] ?? 0);
  const to = Number(meta?.['to'] ?? content.length);
  const cuts = [...replacements, ...commentsIn(children ?? [])].sort((a, b) => a.from - b.from);
  let text = '';
  let at = from;
  for (const cut of cuts) {
    // What is replaced never shows, even where replacements overlap.
    if (cut.to <= at || cut.from >= to) continue;
    text += content.slice(at, Math.max(at, cut.from)) + cut.text;
    at = cut.to;
  }
  text += content.slice(at, Math.max(at, to));
  const lines = text.split(/\r\n?|\n/);
  let written = '';
  for (const [index, line] of lines.entries()) {
    if (index === 0) written = line.trimStart();
    else if (PLAIN.test(line.trimStart())) written += `\n${line.trimStart()}`;
    else if (line.trim() !== '') written = `${written.replace(/[ \t]+$|\\$/, '')} ${line.trimStart()}`;
  }
  return written.trim();
}

function commentsIn(children: readonly Token[]): Replacement[] {
  return children.flatMap(({ type, content, meta }) =>
    type === 'html_inline' && content.startsWith('<!--')
      ? [{ from: Number(meta?.['at']), to: Number(meta?.['end']), text: '' }]
      : [],
  );
}

/** Returns the Markdown of a cell of a table, on one line. */
export function writtenCell(prose: Prose): string {
  return prose
    .map((block) => {
      const inline = block.tokens.slice(block.from, block.to).find(({ type }) => type === 'inline');
      return inline ? writtenInline(inline).replace(/\s*\n\s*/g, ' ') : '';
    })
    .join(' ')
    .replace(/\|/g, '\\|');
}

/** Returns a table in Markdown: its heads, then its rows, each a list of cells in Markdown. */
export function writtenTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [row(heads), row(heads.map(() => '---')), ...rows.map(row)].join('\n');
}

/**
 * Returns the Markdown of blocks on their own, wherever they were written: without the indentation and signs of the
 * lists and quotes around them, and without comments and notes.
 */
export function writtenBlocks(prose: Prose): string {
  return prose
    .map((block: Block) => written(block.tokens, block.from, block.to, '\n\n'))
    .filter((text) => text !== '')
    .join('\n\n');
}

/** The Markdown of an entry of a list: its sign, then its blocks, indented. */
export function writtenEntry(sign: string, text: string, column = sign.length): string {
  return `${sign}${text.replace(/\n(?=[^\r\n])/g, `\n${' '.repeat(column)}`)}`.trimEnd();
}

function written(tokens: readonly Token[], from: number, to: number, gap: string): string {
  const texts: string[] = [];
  for (let i = from; i < to; i = closing(tokens, i)) {
    const text = writtenBlock(tokens, i, closing(tokens, i));
    if (text !== '') texts.push(text);
  }
  return texts.join(gap);
}

function writtenBlock(tokens: readonly Token[], from: number, to: number): string {
  const token = tokens[from] as Token;
  const inline = tokens[from + 1] as Token;
  switch (token.type) {
    case 'inline':
      return writtenInline(token);
    case 'paragraph_open':
      return writtenInline(inline);
    case 'heading_open':
      return `${'#'.repeat(Number(token.tag.slice(1)))} ${writtenInline(inline).replace(/\s*\n\s*/g, ' ')}`;
    case 'bullet_list_open':
    case 'ordered_list_open':
      return writtenList(tokens, from, to);
    case 'blockquote_open': {
      const alert = token.meta?.['alert'];
      const text = written(tokens, from + 1, to - 1, '\n\n');
      const lines = [
        ...(typeof alert === 'string' ? [`[!${alert.toUpperCase()}]`] : []),
        ...text.split('\n'),
      ];
      return lines.map((line) => (line === '' ? '>' : `> ${line}`)).join('\n');
    }
    case 'table_open':
      return tableOf(tokens, from, to);
    case 'fence':
      return `${token.markup}${token.info}\n${token.content}${token.content.endsWith('\n') || token.content === '' ? '' : '\n'}${token.markup}`;
    case 'code_block':
      return token.content.trimEnd().replace(/^(?=.)/gm, '    ');
    case 'hr':
      return '***';
    case 'html_block':
      return withoutComments(token.content).trim();
    default:
      return '';
  }
}

function writtenList(tokens: readonly Token[], from: number, to: number): string {
  const entries: string[] = [];
  const open = tokens[from] as Token;
  let number = Number(open.attrGet('start') ?? 1);
  let isLoose = false;
  for (let i = from + 1; i < to - 1; i = closing(tokens, i)) {
    const item = tokens[i] as Token;
    if (item.type !== 'list_item_open') continue;
    isLoose ||= tokens[i + 1]?.type === 'paragraph_open' && !tokens[i + 1]?.hidden;
    const sign =
      open.type === 'ordered_list_open' ? `${number++}${item.markup || '.'} ` : `${item.markup || '-'} `;
    const task = item.meta?.['task'];
    const box = typeof task === 'boolean' ? `[${task ? 'x' : ' '}] ` : '';
    const text = written(tokens, i + 1, closing(tokens, i) - 1, isLoose ? '\n\n' : '\n');
    entries.push(writtenEntry(sign + box, text, sign.length));
  }
  return entries.join(isLoose ? '\n\n' : '\n');
}

function tableOf(tokens: readonly Token[], from: number, to: number): string {
  const rows: string[][] = [];
  const aligned: string[] = [];
  for (let i = from; i < to; i++) {
    const token = tokens[i] as Token;
    if (token.type === 'tr_open') rows.push([]);
    else if (token.type === 'inline')
      rows.at(-1)?.push(
        writtenInline(token)
          .replace(/\s*\n\s*/g, ' ')
          .replace(/\|/g, '\\|'),
      );
    else if (token.type === 'th_open') {
      const align = /text-align:(\w+)/.exec(String(token.attrGet('style') ?? ''))?.[1];
      aligned.push({ left: ':---', center: ':---:', right: '---:' }[align ?? ''] ?? '---');
    }
  }
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const [head = [], ...others] = rows;
  return [row(head), row(aligned), ...others.map(row)].join('\n');
}
