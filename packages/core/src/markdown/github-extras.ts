import type { Token } from 'markdown-it';
import { nearestWord } from '../text/nearest-word.ts';

const TASK = /^\[([ xX])\][ \t]+(?=\S)/;
const ALERT = /^\[\s*(!?)\s*([\p{L}-]{2,20})\s*\](?![(:[])[ \t]*:?[ \t]*(\n|$)?/u;
const alerts = ['note', 'tip', 'important', 'warning', 'caution', 'hint'];

/** Reads `[x] ` at the start of a list item as a task's box, as in GitHub's Markdown. */
export function takeTask(inline: Token, item: Token): void {
  const box = TASK.exec(inline.content);
  if (!box) return;
  item.meta = { ...item.meta, task: box[1] !== ' ' };
  inline.content = inline.content.slice(box[0].length);
}

/** What `takeAlert` found at the beginning of a quote. */
export interface TakenAlert {
  /** Number of lines removed. */
  readonly lines: number;
  /** Number of units at the beginning that are nearly an alert. */
  readonly almost: number;
}

/**
 * Reads `[!TIP]` at the beginning of a quote as an alert, as in GitHub's Markdown. Its text may begin on the same line,
 * because programs that rewrap join the two. HINT is a TIP, with or without its exclamation mark.
 */
export function takeAlert(
  inline: Token,
  quote: Token,
  open: Token | undefined,
  close: Token | undefined,
): TakenAlert {
  const alert = ALERT.exec(inline.content);
  const word = alert?.[2]?.toLowerCase();
  if (!alert || word === undefined) return { lines: 0, almost: 0 };
  const isHint = word === 'tip' || word === 'hint';
  const known = alerts.includes(word) && (alert[1] === '!' || isHint);
  const nearest = known ? word : alert[1] === '!' ? nearestWord(word, alerts).nearest : undefined;
  const almost = known || alert[1] === '' ? 0 : alert[0].indexOf(']') + 1;
  if (nearest === undefined) return { lines: 0, almost };
  quote.meta = { alert: nearest === 'hint' ? 'tip' : nearest };
  inline.content = inline.content.slice(alert[0].length);
  if (inline.content === '') {
    if (open) open.hidden = true;
    if (close) close.hidden = true;
  }
  return { lines: alert[3] === '\n' ? 1 : 0, almost };
}
