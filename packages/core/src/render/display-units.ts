import type { Token } from 'markdown-it';
import { typeset } from './typography.ts';

/** What is text of the author's and is set; links that are their own text, code and pictures stay as they are. */
const TEXT: readonly string[] = ['text', 'softbreak'];
const NO_WORDS: readonly string[] = ['note_reference', 'html_inline'];

/**
 * How the text of inline tokens is set, which quotes can only be told over all of them.
 *
 * @returns for each token with text what stands in place of each of its UTF-16 units
 */
export function displayUnits(tokens: readonly Token[], language: string): (readonly string[] | undefined)[] {
  let auto = false;
  const pieces = tokens.map((token): { readonly text: string; readonly isSet: boolean } => {
    if (token.type === 'link_open') auto = token.info === 'auto';
    else if (token.type === 'link_close') auto = false;
    if (TEXT.includes(token.type)) return { text: token.content || '\n', isSet: !auto };
    // An escaped sign is meant as it stands.
    if (token.type === 'text_special') return { text: 'x'.repeat(token.content.length), isSet: false };
    if (token.type === 'hardbreak') return { text: '\n', isSet: false };
    return { text: token.nesting !== 0 || NO_WORDS.includes(token.type) ? '' : 'x', isSet: false };
  });
  const units = typeset(
    pieces.map(({ text, isSet }) => (isSet ? text : text.replace(/["'-]/g, 'x'))).join(''),
    language,
  );
  let at = 0;
  return pieces.map(({ text, isSet }) => {
    const own = units.slice(at, at + text.length);
    at += text.length;
    return isSet ? own : undefined;
  });
}
