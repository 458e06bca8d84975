import type { Token } from 'markdown-it';
import { isLetter } from '../text/letters.ts';
import { inlineText } from './plain-text.ts';

/** Receives one letter's place in the content of an inline token: first offset, and offset after the last unit. */
export type TakeLetter = (start: number, end: number) => void;

/**
 * Locates every letter that `inlineText` gives for the children of an inline token in the token's content, in order and
 * in linear time. markdown-it's text tokens have no positions. Only markup can come between two of them, and each kind
 * of markup is skipped by its own rule. If text is displayed differently from its source (an entity, an escape, a
 * decoded address), each of its letters gets the whole source stretch.
 */
export function locateLetters(content: string, children: readonly Token[], take: TakeLetter): void {
  walk(content, children, 0, take);
}

/** @returns the offset after the last child */
function walk(content: string, children: readonly Token[], from: number, take: TakeLetter): number {
  let at = from;
  /** Ends of the links that are open. */
  const ends: (number | undefined)[] = [];
  const pass = (markup: string): void => {
    const found = content.indexOf(markup, at);
    if (found >= 0) at = found + markup.length;
  };
  for (let i = 0; i < children.length; i++) {
    const token = children[i] as Token;
    switch (token.type) {
      case 'text':
        at = text(content, token.content, at, ends.at(-1), take);
        break;
      case 'text_special': {
        const found = content.indexOf(token.markup, at);
        if (token.content === token.markup || found < 0)
          at = text(content, token.content, at, ends.at(-1), take);
        else {
          at = found + token.markup.length;
          whole(token.content, found, at, take);
        }
        break;
      }
      case 'code_inline':
        pass(token.markup);
        at = text(content, token.content, at, undefined, take);
        pass(token.markup);
        break;
      case 'html_inline':
        pass(token.content);
        break;
      case 'note_reference':
        pass(`[^${String(token.meta?.['label'])}]`);
        break;
      case 'image':
        pass('![');
        at = walk(content, token.children ?? [], at, take);
        at = endOf(token) ?? at;
        break;
      case 'link_open': {
        const end = endOf(token);
        if (token.info === 'auto' || token.markup === 'linkify') {
          // The text of a bare address is displayed decoded.
          const words = inlineText(children.slice(i + 1, i + 2));
          const start = Number(token.meta?.['at'] ?? at);
          if (end !== undefined && !content.slice(start, end).includes(words)) {
            whole(words, start, end, take);
            at = end;
            i++;
          } else at = start;
        } else pass('[');
        ends.push(end);
        break;
      }
      case 'link_close':
        at = ends.pop() ?? at;
        break;
      default:
        // Emphasis and strikethrough.
        if (token.nesting !== 0) pass(token.markup);
    }
  }
  return at;
}

/** Locates letters that are displayed as written, with white space of any kind between them. */
function text(
  content: string,
  words: string,
  from: number,
  limit: number | undefined,
  take: TakeLetter,
): number {
  const end = limit ?? content.length;
  let at = from;
  for (let i = 0; i < words.length; i++) {
    const unit = words.charCodeAt(i);
    if (!isLetter(unit)) continue;
    let found = at;
    while (found < end && content.charCodeAt(found) !== unit) found++;
    // Should not happen: a letter that is not found gets the place where the search was.
    if (found < end) at = found + 1;
    else found = Math.min(at, Math.max(0, content.length - 1));
    take(found, found + 1);
  }
  return at;
}

/** Gives each letter the whole stretch. */
function whole(words: string, start: number, end: number, take: TakeLetter): void {
  for (let i = 0; i < words.length; i++) if (isLetter(words.charCodeAt(i))) take(start, end);
}

/** End of a link or picture in the content; not known for those inside a picture's alternative text. */
function endOf(token: Token): number | undefined {
  const end: unknown = token.meta?.['end'];
  return typeof end === 'number' ? end : undefined;
}
