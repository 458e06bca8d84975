import { atOnce, type Steps } from '../../turns/in-turns.ts';
import type { DraftBlock } from '../draft.ts';
import { atLineStart } from '../literal-markdown.ts';
import { isBlock } from './html-blocks.ts';
import type { HtmlContext } from './html-context.ts';
import { inlineMarkdown } from './inline-markdown.ts';
import { type HtmlElement, type HtmlNode, hasWord } from './parse-html.ts';
import { isDataTable, tableInSteps } from './table-markdown.ts';

/** Elements that contain blocks and add nothing themselves. */
const CONTAINERS = new Set(['html', 'body', 'main', 'article', 'section', 'div', 'form']);
/** Deepest nesting of lists and quotes; deeper ones are written without their markers. */
const DEEPEST = 10;

/** Converts nodes to blocks of Markdown: runs of inline nodes become paragraphs. */
export function blocksOf(nodes: readonly HtmlNode[], context: HtmlContext, depth = 0): DraftBlock[] {
  return atOnce(blocksInSteps(nodes, context, depth));
}

/** The same, for a page that may be long. */
export function* blocksInSteps(
  nodes: readonly HtmlNode[],
  context: HtmlContext,
  depth = 0,
): Steps<DraftBlock[]> {
  const blocks: DraftBlock[] = [];
  let run: HtmlNode[] = [];
  const flush = (): void => {
    for (const block of paragraphs(run, context)) blocks.push(block);
    run = [];
  };
  for (const node of nodes) {
    if (typeof node === 'string' || context.notes.markers.has(node) || !holdsBlocks(node)) {
      run.push(node);
      continue;
    }
    flush();
    yield;
    if (context.isDropped(node)) continue;
    for (const block of yield* longInSteps(node, context, depth)) blocks.push(block);
  }
  flush();
  return blocks;
}

/** An element as blocks; reads elements that may contain a whole page in steps. */
function* longInSteps(element: HtmlElement, context: HtmlContext, depth: number): Steps<DraftBlock[]> {
  if (CONTAINERS.has(element.name)) return yield* blocksInSteps(element.children, context, depth + 1);
  if (element.name === 'blockquote')
    return quoted(yield* blocksInSteps(element.children, context, depth + 1), depth);
  if (element.name === 'table' && isDataTable(element)) return yield* tableInSteps(element, context);
  return blockOf(element, context, depth);
}

function quoted(blocks: DraftBlock[], depth: number): DraftBlock[] {
  if (depth > DEEPEST || blocks.length === 0) return blocks;
  const markdown = joinBlocks(blocks)
    .replace(/^(?=.)/gm, '> ')
    .replace(/^$/gm, '>');
  return [{ kind: 'block', markdown }];
}

/** Joins blocks to one Markdown text. Headings, which start nothing there, become bold lines. */
export function joinBlocks(blocks: readonly DraftBlock[]): string {
  return blocks
    .map((block) => {
      if (block.kind === 'heading') return `**${block.markdown}**`;
      return block.kind === 'paragraph' ? atLineStart(block.markdown) : block.markdown;
    })
    .join('\n\n');
}

/** Whether an element is a block, or an inline one around blocks. */
function holdsBlocks(element: HtmlElement): boolean {
  if (isBlock(element)) return true;
  return element.children.some((child) => typeof child === 'object' && isBlock(child));
}

function paragraphs(run: readonly HtmlNode[], context: HtmlContext): DraftBlock[] {
  if (!run.some((node) => typeof node !== 'string' || node.trim() !== '')) return [];
  return inlineMarkdown(run, context)
    .split(/(?:\\\n\s*){2,}/)
    .map(withoutBreaks)
    .filter((text) => text !== '')
    .map((text): DraftBlock => {
      if (!text.includes('\\\n')) return { kind: 'paragraph', markdown: text };
      return { kind: 'block', markdown: text.split('\\\n').map(atLineStart).join('\\\n') };
    });
}

/** Trims spaces and forced breaks from a text. */
function withoutBreaks(text: string): string {
  let inner = text.trim();
  while (inner.endsWith('\\') && text.includes(`${inner}\n`)) inner = inner.slice(0, -1).trimEnd();
  return inner.replace(/^(?:\s|\\\n)+/, '');
}

function blockOf(element: HtmlElement, context: HtmlContext, depth: number): DraftBlock[] {
  const inside = (): DraftBlock[] => blocksOf(element.children, context, depth + 1);
  switch (element.name) {
    case 'p': {
      if (!context.isTitle(element)) return inside();
      const markdown = inlineMarkdown(element.children, context, true).trim();
      return markdown === '' ? [] : [{ kind: 'heading', level: 0, markdown }];
    }
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6': {
      const markdown = inlineMarkdown(element.children, context, true).trim();
      return markdown === '' ? [] : [{ kind: 'heading', level: Number(element.name[1]), markdown }];
    }
    case 'hr':
      return [{ kind: 'block', markdown: '---' }];
    case 'aside':
      return hasWord(element, 'role', /^doc-(?:footnote|endnotes?)$/) ? inside() : quoted(inside(), depth);
    case 'pre':
      return [{ kind: 'block', markdown: codeBlock(codeText(element, context)) }];
    case 'ul':
    case 'ol':
      return list(element, context, depth);
    case 'dt':
    case 'summary':
    case 'caption': {
      const markdown = inlineMarkdown(element.children, context, true).trim();
      return markdown === ''
        ? []
        : [{ kind: 'paragraph', markdown: /[*[\]]/.test(markdown) ? markdown : `**${markdown}**` }];
    }
    case 'head':
    case 'title':
      return [];
    default:
      return inside();
  }
}

function list(element: HtmlElement, context: HtmlContext, depth: number): DraftBlock[] {
  const items: DraftBlock[][] = [];
  for (const child of element.children) {
    if (typeof child === 'object' && context.isDropped(child)) continue;
    const isItem = typeof child === 'object' && child.name === 'li';
    // A list or a text directly in a list belongs to the previous item.
    const blocks = blocksOf(isItem ? child.children : [child], context, depth + 1);
    const last = isItem ? undefined : items.at(-1);
    if (last) for (const block of blocks) last.push(block);
    else if (blocks.length > 0) items.push(blocks);
  }
  if (items.length === 0) return [];
  if (depth > DEEPEST) return items.flat();
  const first = Number(element.attributes['start'] ?? 1);
  const start = Number.isInteger(first) && first >= 0 && first < 1e6 ? first : 1;
  const tight = items.every((blocks) => blocks.length === 1 || (blocks.length === 2 && isList(blocks[1])));
  const written = items.map((blocks, index) => {
    const sign = element.name === 'ol' ? `${start + index}${element.attributes['data-sign'] ?? '.'} ` : '- ';
    const text = tight ? blocks.map((block) => joinBlocks([block])).join('\n') : joinBlocks(blocks);
    return sign + text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(sign.length)}`);
  });
  return [{ kind: 'block', markdown: written.join(tight ? '\n' : '\n\n') }];
}

function isList(block: DraftBlock | undefined): boolean {
  return block?.kind === 'block' && /^(?:- |\d+[.)] )/.test(block.markdown);
}

/** The text of code, with the breaks from its elements: lines of code are divided by tags as often as by breaks. */
function codeText(element: HtmlElement, context: HtmlContext): string {
  // Pieces instead of one text: checking the end of a growing text copies all of it.
  const pieces: string[] = [];
  const add = (text: string): void => {
    if (text !== '') pieces.push(text);
  };
  const breakLine = (): void => {
    if (pieces.length > 0 && !pieces.at(-1)?.endsWith('\n')) pieces.push('\n');
  };
  const read = ({ children }: HtmlElement): void => {
    for (const child of children) {
      if (typeof child === 'string') add(child);
      else if (child.name === 'br') pieces.push('\n');
      else if (child.name === 'img') add(child.attributes['alt'] ?? '');
      else if (!context.isDropped(child)) {
        if (isBlock(child)) breakLine();
        read(child);
        if (isBlock(child)) breakLine();
      }
    }
  };
  read(element);
  return pieces.join('');
}

/** A fenced code block. */
function codeBlock(text: string): string {
  const longest = Math.max(2, ...(text.match(/`{3,}/g) ?? []).slice(0, 10_000).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${text.replace(/^\n/, '').trimEnd()}\n${fence}`;
}
