import type { Steps } from '../../turns/in-turns.ts';
import type { DraftBlock } from '../draft.ts';
import type { HtmlContext } from './html-context.ts';
import { inlineMarkdown } from './inline-markdown.ts';
import { elementsOf, type HtmlElement } from './parse-html.ts';

/** Most columns of a table; joined cells could otherwise claim any number, and no reader sees more. */
const WIDEST = 50;

/** Whether a table contains data: at least two columns, and no table, list or heading in a cell. */
export function isDataTable(table: HtmlElement): boolean {
  const rows = rowsOf(table);
  if (rows.length < 2 || widest(rows) < 2) return false;
  for (const { name } of elementsOf(table))
    if (/^(?:table|ul|ol|dl|h[1-6]|blockquote|pre|figure)$/.test(name)) return false;
  return true;
}

/** A table as Markdown, with the caption above it, row by row. */
export function* tableInSteps(table: HtmlElement, context: HtmlContext): Steps<DraftBlock[]> {
  let joined = false;
  const rows: (string | undefined)[][] = [];
  for (const row of rowsOf(table)) {
    yield;
    const cells = row.flatMap((cell) => {
      const span = Math.min(Number(cell.attributes['colspan'] ?? 1) || 1, WIDEST);
      if (span > 1 || Number(cell.attributes['rowspan'] ?? 1) > 1) joined = true;
      const text = inlineMarkdown(cell.children, context, true).trim().replace(/\|/g, '\\|');
      // The columns that it spans further are empty.
      return [text, ...Array.from({ length: span - 1 }, () => undefined)];
    });
    rows.push(cells);
  }
  const used = Array.from({ length: widest(rows) }, () => false);
  for (const row of rows)
    for (const [column, cell] of row.entries()) if (cell !== undefined) used[column] = true;
  const columns = [...used.keys()].filter((column) => used[column]);
  const shown = columns.slice(0, WIDEST - 1);
  const rest = columns.slice(WIDEST - 1);
  const line = (row: readonly (string | undefined)[]): string => {
    const last = rest.flatMap((column) => row[column] || []).join(' ');
    const cells = [...shown.map((column) => row[column] ?? ''), ...(rest.length > 0 ? [last] : [])];
    return `| ${cells.join(' | ')} |`;
  };
  const width = shown.length + (rest.length > 0 ? 1 : 0);
  const [head = [], ...body] = rows;
  const lines = [line(head), `|${' --- |'.repeat(width)}`, ...body.map(line)];
  const caption = table.children.find((child) => typeof child === 'object' && child.name === 'caption');
  const title = typeof caption === 'object' ? inlineMarkdown(caption.children, context, true).trim() : '';
  const pin = joined ? context.joinedCells(table) : '';
  return [
    ...(title === '' ? [] : [{ kind: 'paragraph', markdown: title } as const]),
    { kind: 'block', markdown: lines.join('\n').replace('| ', `| ${pin}`) },
  ];
}

function widest(rows: readonly (readonly unknown[])[]): number {
  return rows.reduce((most, { length }) => Math.max(most, length), 0);
}

/** The cells of each row, without those of a table inside a cell. */
function rowsOf(table: HtmlElement): HtmlElement[][] {
  const rows: HtmlElement[][] = [];
  for (const child of table.children) {
    if (typeof child === 'string') continue;
    if (child.name === 'tr') {
      const cells = child.children.filter((cell) => typeof cell === 'object' && /^t[dh]$/.test(cell.name));
      if (cells.length > 0) rows.push(cells as HtmlElement[]);
    } else if (/^t(?:head|body|foot)$/.test(child.name)) for (const row of rowsOf(child)) rows.push(row);
  }
  return rows;
}
