import type { Token } from 'markdown-it';

const TASK = /^\[([ xX])\][ \t]+(?=\S)/;
const ALERT = /^\[!(note|tip|important|warning|caution)\][ \t]*(?:\n|$)/i;

/** `[x] ` at the start of a list item is a task's box, as in GitHub's Markdown. */
export function takeTask(inline: Token, item: Token): void {
  const box = TASK.exec(inline.content);
  if (!box) return;
  item.meta = { ...item.meta, task: box[1] !== ' ' };
  inline.content = inline.content.slice(box[0].length);
}

/** `[!TIP]` on the first line of a quote makes it an alert, as in GitHub's Markdown. Returns the lines taken off. */
export function takeAlert(
  inline: Token,
  quote: Token,
  open: Token | undefined,
  close: Token | undefined,
): number {
  const alert = ALERT.exec(inline.content);
  if (!alert) return 0;
  quote.meta = { alert: alert[1]?.toLowerCase() };
  inline.content = inline.content.slice(alert[0].length);
  if (inline.content === '') {
    if (open) open.hidden = true;
    if (close) close.hidden = true;
  }
  return 1;
}
