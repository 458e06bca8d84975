import { scanPart } from '../markdown/chunk/scan-part.ts';
import { applyEdits } from '../model/text-edit.ts';

/**
 * Markdown for use in a question or exercise: its headings become bold lines, since a heading would end the item, and
 * its comments show as text, since one could be a mark. Linear.
 */
export function inItem(markdown: string): string {
  const part = scanPart({ path: 'item.md', text: markdown });
  const span = (start: number, end: number) => ({ file: part.path, start, end });
  const edits = [
    ...part.headings.map(({ start, end, title }) => ({
      span: span(start, end),
      text: boldLine(title, markdown.slice(end, end + 2)),
    })),
    ...part.comments.map(({ start }) => ({ span: span(start, start), text: '\\' })),
  ];
  return applyEdits(markdown, edits).trim();
}

/** The words of a heading as a bold paragraph, separated from the following text. */
function boldLine(title: string, following: string): string {
  if (title === '') return '';
  return `**${title.replace(/\*/g, '')}**${/^\n[^\n]/.test(following) ? '\n' : ''}`;
}

/** Block Markdown as a quote; with `[!TIP]` it is a hint. */
export function quoted(markdown: string, alert?: string): string {
  const text = alert === undefined ? markdown : `[!${alert}]\n${markdown}`;
  return text
    .trim()
    .replace(/^(?=.)/gm, '> ')
    .replace(/^$/gm, '>');
}
