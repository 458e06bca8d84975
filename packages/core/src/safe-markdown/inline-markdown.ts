import type { Token } from 'markdown-it';
import { inlineText } from '../markdown/plain-text.ts';
import { codeMarkdown, NO_CODE } from './code-markdown.ts';
import { type InlinePiece, withEmphasis } from './emphasis.ts';
import { escapeLineStart, escapeMarkdown } from './escape-markdown.ts';
import { linkMarkdown } from './link-markdown.ts';
import type { MarkdownPlace } from './markdown-options.ts';
import { asSafe, type SafeMarkdown } from './safe-markdown.ts';

const kinds = { em: 'em', strong: 'strong', s: 's' } as const;

/** Inline tokens as the text of a paragraph. A line breaks where the author's Markdown says so, and nowhere else. */
export function inlineMarkdown(place: MarkdownPlace, tokens: readonly Token[]): SafeMarkdown {
  const lines = withEmphasis(pieces(place, tokens, '\n'))
    .split('\n')
    .map(escapeLineStart);
  return asSafe(lines.join('\n').trim().replace(/\n+/g, '\\\n'));
}

/** Inline tokens on one line, for headings and the cells of tables. */
export function lineMarkdown(place: MarkdownPlace, tokens: readonly Token[]): SafeMarkdown {
  return asSafe(withEmphasis(pieces(place, tokens, ' ')).trim());
}

/** @param hardBreak what stands for a break of the line */
function pieces(place: MarkdownPlace, tokens: readonly Token[], hardBreak: '\n' | ' '): InlinePiece[] {
  const made: InlinePiece[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const kind = kinds[token.tag as keyof typeof kinds];
    if (token.type === 'link_open') {
      const close = linkEnd(tokens, i);
      const words = lineMarkdown(
        { ...place, noCode: NO_CODE.link },
        withoutLinks(tokens.slice(i + 1, close)),
      );
      made.push(linkMarkdown(place, words, String(token.attrGet('href') ?? '')));
      i = close;
    } else if (token.type === 'hardbreak') made.push(hardBreak);
    else if (kind && token.nesting !== 0) made.push({ kind, open: token.nesting === 1 });
    else made.push(leaf(place, token));
  }
  return made;
}

/** Index of the token that closes a link. */
function linkEnd(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let i = open; i < tokens.length; i++) {
    if (tokens[i]?.type === 'link_open') depth++;
    else if (tokens[i]?.type === 'link_close' && --depth === 0) return i;
  }
  return tokens.length;
}

/** A link holds no link, whatever an author has written. */
function withoutLinks(tokens: readonly Token[]): readonly Token[] {
  return tokens.filter(({ type }) => type !== 'link_open' && type !== 'link_close');
}

function leaf(place: MarkdownPlace, token: Token): SafeMarkdown {
  switch (token.type) {
    case 'text':
    case 'text_special':
      return escapeMarkdown(token.content);
    case 'softbreak':
      return asSafe(' ');
    case 'code_inline':
      return codeMarkdown(token.content, place.noCode);
    case 'html_inline':
      return escapeMarkdown(token.content.startsWith('<!--') ? '' : token.content);
    case 'image':
      return escapeMarkdown(inlineText(token.children));
    case 'note_reference':
      return escapeMarkdown(`[^${token.meta?.['label']}]`);
    default:
      return asSafe('');
  }
}
