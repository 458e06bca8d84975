import type { Token } from 'markdown-it';
import { closing } from '../markdown/blocks-in.ts';
import { withoutComments } from '../markdown/html-comments.ts';
import { inlineText } from '../markdown/plain-text.ts';
import type { Prose } from '../model/block.ts';
import { escapeHtml } from '../text/escape-html.ts';
import { type Direction, textDirection } from './direction.ts';
import { attributes, elementId } from './html.ts';
import type { RenderContext } from './render-context.ts';
import { type ProsePlace, renderInline } from './render-inline.ts';

/** Renders a run of blocks as HTML; numbered paragraphs of a passage carry their number. */
export function renderProse(context: RenderContext, prose: Prose, names: boolean): string {
  return prose
    .map((block) => {
      const place = { piece: block.piece, names };
      if (block.paragraph === undefined)
        return renderTokens(context, place, block.tokens, block.from, block.to);
      const number = context.numbered ? block.paragraph : undefined;
      const tag = attributes({
        class: 'paragraph',
        id: number && elementId('paragraph', number),
        'data-paragraph': number,
        dir: ownDirection(context, block.tokens, block.from),
      });
      return `<p${tag}>${renderInline(context, place, block.tokens[block.from + 1]?.children ?? [])}</p>\n`;
    })
    .join('');
}

/**
 * Renders tokens `from` up to `to` as HTML. Escapes everything an author wrote: HTML shows as text, comments do not
 * show, and links and pictures show only if safe. Omits definitions of notes.
 */
function renderTokens(
  context: RenderContext,
  place: ProsePlace,
  tokens: readonly Token[],
  from: number,
  to: number,
): string {
  let html = '';
  const closers: string[] = [];
  for (let i = from; i < to; ) {
    const token = tokens[i] as Token;
    if (token.type === 'note_definition_open') {
      i = closing(tokens, i);
      continue;
    }
    if (token.type === 'inline') html += renderInline(context, place, token.children ?? []);
    else if (token.nesting === 1) {
      const [open, close] = token.hidden
        ? ['', tokens[i - 1]?.type === 'list_item_open' ? '' : '\n']
        : blockTags(context, place, token, ownDirection(context, tokens, i));
      html += open;
      closers.push(close);
    } else if (token.nesting === -1) html += closers.pop() ?? '';
    else html += leaf(token);
    i++;
  }
  return html;
}

/** The direction of the words of a block, given the index of its opening token, if it differs from the lesson's. */
function ownDirection(
  { direction }: RenderContext,
  tokens: readonly Token[],
  index: number,
): Direction | undefined {
  const type = tokens[index]?.type ?? '';
  if (!/^(?:paragraph|heading|list_item|th|td)_open$/.test(type)) return undefined;
  const inline = tokens[index + (type === 'list_item_open' ? 2 : 1)];
  const own = inline?.type === 'inline' ? textDirection(inlineText(inline.children)) : undefined;
  return own === direction ? undefined : own;
}

function blockTags(
  context: RenderContext,
  { piece }: ProsePlace,
  token: Token,
  dir: Direction | undefined,
): [open: string, close: string] {
  const { tag } = token;
  switch (token.type) {
    case 'blockquote_open': {
      const alert = token.meta?.['alert'];
      if (typeof alert !== 'string') break;
      const title = context.strings.callouts[alert] ?? alert;
      return [
        `<div class="callout callout-${alert}" role="note">\n<p class="callout-title">${escapeHtml(title)}</p>\n`,
        '</div>\n',
      ];
    }
    case 'heading_open': {
      const line = token.level === 0 ? token.map?.[0] : undefined;
      const id = line === undefined ? undefined : context.facts.headingId(piece, piece.lines.start(line));
      return [`<${tag}${attributes({ id, dir })}>`, `</${tag}>\n`];
    }
    case 'list_item_open': {
      const task = token.meta?.['task'];
      if (typeof task !== 'boolean') break;
      return [
        `<li${attributes({ class: 'task', dir })}><input type="checkbox" disabled${attributes({ checked: task, 'aria-label': task ? context.strings.taskDone : context.strings.taskOpen })}> `,
        '</li>\n',
      ];
    }
    case 'table_open':
      return [
        `<div class="table" role="region" tabindex="0"${attributes({ 'aria-label': tableName(context, token) })}><table>\n`,
        '</table></div>\n',
      ];
    case 'th_open':
    case 'td_open': {
      // markdown-it aligns by a style attribute, which a strict content policy refuses.
      const align = /text-align:(\w+)/.exec(String(token.attrGet('style') ?? ''))?.[1];
      return [`<${tag}${attributes({ class: align && `align-${align}`, dir })}>`, `</${tag}>\n`];
    }
    case 'ordered_list_open':
      return [`<ol${attributes({ start: token.attrGet('start') ?? undefined })}>\n`, '</ol>\n'];
  }
  return [`<${tag}${attributes({ dir })}>`, `</${tag}>\n`];
}

function tableName({ strings, facts }: RenderContext, table: Token): string {
  const number = facts.tableNumber(table);
  return number === 1 ? strings.table : `${strings.table} ${number}`;
}

function leaf(token: Token): string {
  if (token.type === 'hr') return '<hr>\n';
  if (token.type === 'fence' || token.type === 'code_block') {
    const language = /^[\w+#-]+/.exec(token.info.trim())?.[0];
    return `<pre tabindex="0"><code${attributes({ class: language && `language-${language}` })}>${escapeHtml(token.content)}</code></pre>\n`;
  }
  if (token.type === 'html_block') {
    const shown = withoutComments(token.content);
    return shown === '' ? '' : `<p class="raw-html">${escapeHtml(shown)}</p>\n`;
  }
  return '';
}
