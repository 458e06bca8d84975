import { literalMarkdown } from '../literal-markdown.ts';
import { isBlock } from './html-blocks.ts';
import type { HtmlContext } from './html-context.ts';
import { type HtmlElement, type HtmlNode, textOf } from './parse-html.ts';

const EMPHASIS: Readonly<Record<string, string>> = {
  em: '*',
  i: '*',
  cite: '*',
  dfn: '*',
  strong: '**',
  b: '**',
  s: '~~',
  del: '~~',
  strike: '~~',
};
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉';

/** A piece of Markdown; a wrapped one can lose its markers if Markdown would not recognise them. */
type InlinePart = string | { readonly sign: string; readonly inner: string };

/** Inline elements and text as Markdown. A line break becomes `\` at the end of the line, or a space if `flat`. */
export function inlineMarkdown(
  nodes: readonly HtmlNode[],
  context: HtmlContext,
  flat = false,
  within = '',
): string {
  const pieces = nodes.flatMap((node): InlinePart[] => piecesOf(node, context, flat, within));
  return joined(pieces)
    .replace(/ {2,}/g, ' ')
    .replace(/ *\\\n */g, '\\\n');
}

function piecesOf(node: HtmlNode, context: HtmlContext, flat: boolean, within: string): InlinePart[] {
  if (typeof node === 'string') return [literalMarkdown(node.replace(/[ \t\r\n\f]+/g, ' '))];
  const label = context.notes.markers.get(node);
  if (label !== undefined) {
    const marker = context.marker(label, node);
    return context.notes.words.has(node)
      ? [...node.children.flatMap((child) => piecesOf(child, context, flat, within)), marker]
      : [marker];
  }
  if (context.isDropped(node)) return [];
  if (node.unread !== undefined) return [' ', literalMarkdown(node.unread.replace(/\s+/g, ' ')), ' '];
  const inner = (): string => inlineMarkdown(node.children, context, flat, within);
  const sign = EMPHASIS[node.name];
  if (sign !== undefined) {
    const open = within.split(' ');
    if (open.includes(sign)) return [inner()];
    return [{ sign, inner: inlineMarkdown(node.children, context, flat, `${within} ${sign}`) }];
  }
  switch (node.name) {
    case 'br':
      return [flat ? ' ' : '\\\n'];
    case 'wbr':
      return [];
    case 'code':
    case 'kbd':
    case 'samp':
    case 'tt':
      return [codeSpan(textOf(node))];
    case 'sup':
    case 'sub': {
      const digits = textOf(node).trim();
      const signs = node.name === 'sup' ? RAISED : LOWERED;
      return /^\d+$/.test(digits) ? [[...digits].map((digit) => signs[Number(digit)]).join('')] : [inner()];
    }
    case 'q':
      return ['“', inner(), '”'];
    case 'img':
      return [context.picture(node)];
    case 'a':
      return [link(node, inner(), context)];
    default:
      // Words of two blocks never join to one word, wherever blocks must share a line.
      return isBlock(node) ? [' ', inner(), ' '] : [inner()];
  }
}

function link(node: HtmlElement, inner: string, context: HtmlContext): string {
  const href = context.link(node);
  if (href === undefined || inner.trim() === '' || /\[\^|\]\(/.test(inner)) return inner;
  const [before, after] = edges(inner);
  return `${before}[${inner.trim()}](${href})${after}`;
}

/** A code span around a text with backticks. */
export function codeSpan(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat === '') return '';
  const longest = Math.max(0, ...(flat.match(/`+/g) ?? []).slice(0, 10_000).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest > 0 ? `${fence} ${flat} ${fence}` : `${fence}${flat}${fence}`;
}

/**
 * Joins pieces; moves spaces at the edges of an emphasis outside, and drops emphasis that Markdown would not recognise.
 */
function joined(pieces: readonly InlinePart[]): string {
  let text = '';
  /** The last letter so far: reading it from the text would build the text each time. */
  let previous = ' ';
  const add = (more: string): void => {
    text += more;
    previous = more.at(-1) ?? previous;
  };
  for (const [at, piece] of pieces.entries()) {
    if (typeof piece === 'string') {
      add(piece);
      continue;
    }
    const [before, after] = edges(piece.inner);
    const inner = piece.inner.trim();
    const next = pieces[at + 1];
    const following = after || (typeof next === 'string' ? next : (next?.inner ?? ''));
    const opens =
      previous !== piece.sign[0] && (isGap(previous) || before !== '' || isLetter(inner[0] ?? ''));
    const closes = isGap(following[0] ?? ' ') || isLetter(inner.at(-1) ?? '');
    const plain =
      inner === '' || inner.includes('\\\n') || !opens || !closes || following[0] === piece.sign[0];
    add(plain ? before + inner + after : before + piece.sign + inner + piece.sign + after);
  }
  return text;
}

/** The spaces before and after the words of a text; all before if it has none. */
function edges(text: string): readonly [before: string, after: string] {
  const start = text.length - text.trimStart().length;
  return [text.slice(0, start), text.slice(Math.max(start, text.trimEnd().length))];
}

function isGap(char: string): boolean {
  return /[\s\p{P}\p{S}]/u.test(char);
}

function isLetter(char: string): boolean {
  return !/[\s\p{P}\p{S}\uFDD0\uFDD1]/u.test(char);
}
