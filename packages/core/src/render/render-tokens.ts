import type { Token } from 'markdown-it';
import { closing } from '../parse/blocks-in.ts';
import { withoutComments } from '../parse/html-comments.ts';
import { inlineText } from '../parse/plain-text.ts';
import { anchor, attributes, escapeHtml } from './html.ts';
import { fill, type RenderContext } from './render-context.ts';
import { isSafeLink, resolveInside } from './safe-address.ts';

/** How prose is rendered in one place. */
export interface ProsePlace {
  /** The part that the tokens come from: addresses are relative to it. */
  readonly file: string;
  /** Whether names are marked here. */
  readonly names: boolean;
}

/**
 * Tokens `from` up to `to` as HTML. Everything an author wrote is escaped: HTML shows as text, comments do not show,
 * links and pictures only as far as they are safe. Definitions of notes are left out.
 */
export function renderTokens(
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
        : blockTags(context, token);
      html += open;
      closers.push(close);
    } else if (token.nesting === -1) html += closers.pop() ?? '';
    else html += leaf(token);
    i++;
  }
  return html;
}

function blockTags(context: RenderContext, token: Token): [open: string, close: string] {
  const { tag } = token;
  switch (token.type) {
    case 'blockquote_open': {
      const alert = token.meta?.['alert'];
      if (typeof alert !== 'string') break;
      return [`<div class="callout callout-${alert}" role="note">\n`, '</div>\n'];
    }
    case 'list_item_open': {
      const task = token.meta?.['task'];
      if (typeof task !== 'boolean') break;
      return [`<li class="task"><input type="checkbox" disabled${task ? ' checked' : ''}> `, '</li>\n'];
    }
    case 'table_open':
      return [
        `<div class="table" role="region" tabindex="0"${attributes({ 'aria-label': context.strings.table })}><table>\n`,
        '</table></div>\n',
      ];
    case 'th_open':
    case 'td_open': {
      // markdown-it aligns by a style attribute, which a strict content policy refuses.
      const align = /text-align:(\w+)/.exec(String(token.attrGet('style') ?? ''))?.[1];
      return [`<${tag}${attributes({ class: align && `align-${align}` })}>`, `</${tag}>\n`];
    }
    case 'ordered_list_open':
      return [`<ol${attributes({ start: token.attrGet('start') ?? undefined })}>\n`, '</ol>\n'];
  }
  return [`<${tag}>`, `</${tag}>\n`];
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

/** Inline tokens as HTML. */
export function renderInline(context: RenderContext, place: ProsePlace, tokens: readonly Token[]): string {
  let html = '';
  const closers: string[] = [];
  let links = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    switch (token.type) {
      case 'text':
      case 'text_special': {
        // Escapes and entities divide a text; names run over them.
        let text = token.content;
        while (/^text(_special)?$/.test(tokens[i + 1]?.type ?? '')) text += tokens[++i]?.content ?? '';
        html += place.names && links === 0 ? withNames(context, text) : escapeHtml(text);
        break;
      }
      case 'code_inline':
        html += `<code>${escapeHtml(token.content)}</code>`;
        break;
      case 'softbreak':
        html += '\n';
        break;
      case 'hardbreak':
        html += '<br>\n';
        break;
      case 'html_inline':
        if (!token.content.startsWith('<!--')) html += escapeHtml(token.content);
        break;
      case 'image':
        html += picture(context, place, token);
        break;
      case 'note_reference':
        html += marker(context, place, token);
        break;
      case 'link_open': {
        const [open, close] = linkTags(
          context,
          String(token.attrGet('href') ?? ''),
          String(token.attrGet('title') ?? ''),
        );
        html += open;
        closers.push(close);
        links++;
        break;
      }
      default:
        if (token.nesting === 1) {
          html += `<${token.tag}>`;
          closers.push(`</${token.tag}>`);
        } else if (token.nesting === -1) {
          html += closers.pop() ?? '';
          if (token.type === 'link_close') links--;
        }
    }
  }
  return html;
}

function linkTags(context: RenderContext, href: string, title: string): [open: string, close: string] {
  if (!isSafeLink(href)) return ['<span class="unsafe-link">', '</span>'];
  const id = href.startsWith('#') ? href.slice(1) : undefined;
  const address = id !== undefined && context.sectionIds.has(id) ? `#${anchor('section', id)}` : href;
  return [`<a${attributes({ href: address, title: title || undefined, rel: 'noreferrer' })}>`, '</a>'];
}

function picture(context: RenderContext, place: ProsePlace, token: Token): string {
  const alt = inlineText(token.children);
  const src = String(token.attrGet('src') ?? '');
  const path = resolveInside(src, place.file);
  const address = path !== undefined && context.options.picture ? context.options.picture(path) : path && src;
  if (!address) {
    return `<span class="picture-missing">${escapeHtml(fill(context.strings.pictureMissing, { alt }))}</span>`;
  }
  const title = String(token.attrGet('title') ?? '') || undefined;
  return `<img${attributes({ src: address, alt, title, loading: 'lazy' })}>`;
}

function marker(context: RenderContext, place: ProsePlace, token: Token): string {
  const { strings } = context;
  const label = String(token.meta?.['label']);
  const found = context.markerAt(place.file, Number(token.meta?.['offset']));
  if (!found?.note) {
    const text = fill(strings.missingNote, { label });
    return `<sup class="marker marker-undefined"><span${attributes({ title: text })}>[^${escapeHtml(label)}]</span></sup>`;
  }
  const { note, occurrence } = found;
  const link = attributes({
    id: markerAnchor(note.label, occurrence),
    href: `#${anchor('note', note.label)}`,
    role: 'doc-noteref',
    'data-note': note.label,
    'aria-label': fill(strings.note, { label: note.display }),
  });
  return `<sup class="marker"><a${link}>${escapeHtml(note.display)}</a></sup>`;
}

/** Element id of the nth marker of a note. */
export function markerAnchor(label: string, occurrence: number): string {
  return `${anchor('marker', label)}-${occurrence}`;
}

function withNames(context: RenderContext, text: string): string {
  let html = '';
  let from = 0;
  for (const { entry, start, end } of context.options.names?.find(text) ?? []) {
    const first = !context.markedInSection.has(entry.id);
    context.markedInSection.add(entry.id);
    context.marked.add(entry.id);
    const link = attributes({
      class: 'name',
      role: 'button',
      tabindex: first ? 0 : -1,
      'data-entry': entry.id,
    });
    html += `${escapeHtml(text.slice(from, start))}<a${link}>${escapeHtml(text.slice(start, end))}</a>`;
    from = end;
  }
  return html + escapeHtml(text.slice(from));
}
