import type { Token } from 'markdown-it';
import { tokenLike } from './token-like.ts';

const BOX = /^\[[ xX]\][ \t]/;
const QUOTE = /\n[ \t]*>/;

/**
 * Returns the tokens of a chunk with over-indented feedback of options turned into quotes. Markdown would read it as
 * more of the option's words. Below a box, a line that begins with `>` can mean nothing else, and students would read
 * it before they answer.
 */
export function liftFeedback(tokens: readonly Token[]): readonly Token[] {
  const first = tokens.findIndex((_, index) => holdsFeedback(tokens, index));
  if (first < 0) return tokens;
  const lifted: Token[] = tokens.slice(0, first);
  for (let i = first; i < tokens.length; i++) {
    const inline = tokens[i] as Token;
    lifted.push(inline);
    if (!holdsFeedback(tokens, i)) continue;
    const quote = QUOTE.exec(inline.content);
    const open = tokens[i - 1];
    const close = tokens[i + 1];
    if (!quote || !inline.map || open?.type !== 'paragraph_open' || close?.type !== 'paragraph_close')
      continue;
    const words = inline.content.slice(quote.index + 1).replace(/^[ \t]*>[ \t]?/gm, '');
    inline.content = inline.content.slice(0, quote.index);
    const [from, to] = inline.map;
    const line = from + inline.content.split('\n').length;
    inline.map = [from, line];
    open.map = [from, line];
    const { level } = open;
    const map: [number, number] = [line, to];
    lifted.push(
      close,
      tokenLike(open, {
        type: 'blockquote_open',
        tag: 'blockquote',
        markup: '>',
        hidden: false,
        map,
        meta: { lifted: true },
      }),
      tokenLike(open, { meta: null, level: level + 1, hidden: false, map }),
      tokenLike(inline, { meta: null, level: level + 2, content: words, map }),
      tokenLike(close, { meta: null, level: level + 1, hidden: false }),
      tokenLike(close, {
        meta: null,
        type: 'blockquote_close',
        tag: 'blockquote',
        markup: '>',
        hidden: false,
      }),
    );
    i++;
  }
  return lifted;
}

/** Whether a token is the first text of a list item, with a box, and may go on with a quote. */
function holdsFeedback(tokens: readonly Token[], index: number): boolean {
  const { type, content } = tokens[index] as Token;
  if (type !== 'inline' || tokens[index - 2]?.type !== 'list_item_open') return false;
  return content.includes('>') && BOX.test(content) && QUOTE.test(content);
}
