import type { Token } from 'markdown-it';
import { inlineText } from './plain-text.ts';

/** The words of every link among inline tokens, by its opening token. Links never stand in each other. */
export function linkTexts(tokens: readonly Token[]): ReadonlyMap<Token, string> {
  const texts = new Map<Token, string>();
  let open = -1;
  for (let index = 0; index < tokens.length; index++) {
    const { type } = tokens[index] as Token;
    if (type === 'link_open') open = index;
    else if (type === 'link_close' && open >= 0) {
      texts.set(tokens[open] as Token, inlineText(tokens.slice(open + 1, index)).trim());
      open = -1;
    }
  }
  return texts;
}
