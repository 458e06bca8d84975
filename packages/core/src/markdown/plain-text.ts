import type { Token } from 'markdown-it';
import type { Prose } from '../model/block.ts';

/** Returns the words of inline tokens: no markup, no markers; a line break becomes a blank. */
export function inlineText(tokens: readonly Token[] | null): string {
  let text = '';
  for (const token of tokens ?? []) {
    if (token.type === 'text' || token.type === 'code_inline' || token.type === 'text_special')
      text += token.content;
    else if (token.type === 'softbreak' || token.type === 'hardbreak') text += ' ';
    else if (token.type === 'image') text += inlineText(token.children);
  }
  return text;
}

/** White space other than single blanks. */
const UNEVEN = /[^\S ]| {2}/;

/** Returns the words of a run of blocks, with one blank between blocks and white space collapsed. */
export function plainText(prose: Prose): string {
  const texts: string[] = [];
  for (const block of prose) {
    for (let i = block.from; i < block.to; i++) {
      const token = block.tokens[i];
      if (token?.type === 'inline') texts.push(inlineText(token.children));
      else if (token?.type === 'fence' || token?.type === 'code_block') texts.push(token.content);
    }
  }
  const text = texts.join(' ');
  return (UNEVEN.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
}
