import type { Token } from 'markdown-it';
import { inlineText } from '../markdown/plain-text.ts';
import type { Piece } from '../model/block.ts';
import { escapeHtml } from '../text/escape-html.ts';
import { isSafeLink, neighbourLink, resolveInside } from '../text/safe-address.ts';
import { attributes, elementId } from './html.ts';
import { fill, type RenderContext } from './render-context.ts';
import { createSetter, type Setter, typeset } from './typography.ts';

/** How to render prose in one place. */
export interface ProsePlace {
  /** The source of the tokens: addresses are relative to its file. */
  readonly piece: Piece;
  /** Whether names are marked here. */
  readonly names: boolean;
}

/** Renders inline tokens as HTML. Escapes everything an author wrote. */
export function renderInline(context: RenderContext, place: ProsePlace, tokens: readonly Token[]): string {
  let html = '';
  const closers: string[] = [];
  let links = 0;
  const display = context.options.typography
    ? typesetTokens(tokens, context.lesson.frontMatter.language)
    : undefined;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    switch (token.type) {
      case 'text':
      case 'text_special':
      case 'softbreak': {
        // Escapes, entities and line breaks split a text; names may continue across them.
        const first = i;
        while (wordsOf(tokens[i + 1]) !== undefined) i++;
        let text = token.type === 'softbreak' ? '\n' : token.content;
        for (let at = first + 1; at <= i; at++) text += wordsOf(tokens[at]) ?? '';
        const start = display?.starts[first] ?? 0;
        const shown = (from: number, to: number): string =>
          escapeHtml(display?.setter.show(text.slice(from, to), start + from) ?? text.slice(from, to));
        html += place.names && links === 0 ? withNames(context, text, shown) : shown(0, text.length);
        break;
      }
      case 'code_inline':
        html += `<code>${escapeHtml(token.content)}</code>`;
        break;
      case 'hardbreak':
        html += '<br>\n';
        break;
      case 'html_inline':
        // Marked, so a page can distinguish it from the passage's words.
        if (!token.content.startsWith('<!--'))
          html += `<span class="raw-html">${escapeHtml(token.content)}</span>`;
        break;
      case 'gap':
        html += `<span class="gap" data-gap="${Number(token.meta?.['gap'])}"></span>`;
        break;
      case 'image':
        html += picture(context, place, token);
        break;
      case 'note_reference':
        html += marker(context, place, token, tokens[i - 1]?.type === 'note_reference');
        break;
      case 'link_open': {
        // HTML does not allow a link in a link, whereas Markdown has `[<http://a.example>](b)`.
        const [open, close] = links++ > 0 ? ['', ''] : linkTags(context, place, token);
        html += open;
        closers.push(close);
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

/** The words of a token that names may continue across. */
function wordsOf(token: Token | undefined): string | undefined {
  if (token?.type === 'text' || token?.type === 'text_special') return token.content;
  return token?.type === 'softbreak' ? '\n' : undefined;
}

function linkTags(context: RenderContext, place: ProsePlace, token: Token): [open: string, close: string] {
  const href = String(token.attrGet('href') ?? '');
  const title = String(token.attrGet('title') ?? '');
  const { file } = place.piece;
  const safe = isSafeLink(href, file);
  const neighbour = safe ? undefined : neighbourLink(href, file);
  const beside = neighbour && context.options.neighbour?.(neighbour);
  if (!safe && beside === undefined) return ['<span class="unsafe-link">', '</span>'];
  const address = beside ?? addressOf(context, file, href);
  if (address === undefined) return ['', ''];
  return [`<a${attributes({ href: address, title: title || undefined, rel: 'noreferrer' })}>`, '</a>'];
}

function addressOf(context: RenderContext, file: string, href: string): string | undefined {
  const path = href.startsWith('#') ? file : resolveInside(href, file);
  const inPage = path === undefined ? undefined : placeOnPage(context, path, href);
  if (inPage !== undefined) return `#${inPage}`;
  const elsewhere = href.startsWith('#') ? undefined : context.options.link && path;
  return elsewhere === undefined ? href : context.facts.link(elsewhere, /[?#].*$/s.exec(href)?.[0] ?? '');
}

/** The element that `#caution` or `exercises.md#the-vote` leads to: all parts of a lesson are on its page. */
function placeOnPage({ facts }: RenderContext, path: string, href: string): string | undefined {
  const at = href.indexOf('#');
  const name = at < 0 ? '' : decoded(href.slice(at + 1));
  return name === '' ? undefined : facts.place(path, name);
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function picture(context: RenderContext, place: ProsePlace, token: Token): string {
  const alt = inlineText(token.children);
  const src = String(token.attrGet('src') ?? '');
  const path = resolveInside(src, place.piece.file);
  const address = path !== undefined && context.options.picture ? context.facts.picture(path) : path && src;
  if (!address) {
    const open = attributes({ class: 'picture-missing', 'data-alt': alt });
    return `<span${open}>${escapeHtml(fill(context.strings.pictureMissing, { alt }))}</span>`;
  }
  const title = String(token.attrGet('title') ?? '') || undefined;
  return `<img${attributes({ src: address, alt, title, loading: 'lazy' })}>`;
}

/** @param beside whether it directly follows another one: the two then need space between them */
function marker(context: RenderContext, place: ProsePlace, token: Token, beside: boolean): string {
  const { strings } = context;
  const label = String(token.meta?.['label']);
  const found = context.facts.marker(place.piece, Number(token.meta?.['offset']));
  const name = beside ? 'marker beside' : 'marker';
  if (!found?.note) {
    const text = fill(strings.missingNote, { label });
    return `<sup class="${name} marker-undefined"><span${attributes({ title: text })}>[^${escapeHtml(label)}]</span></sup>`;
  }
  const { note, occurrence } = found;
  const link = attributes({
    id: markerAnchor(note.label, occurrence),
    href: `#${elementId('note', note.label)}`,
    role: 'doc-noteref',
    'data-note': note.label,
    'aria-label': fill(strings.note, { label: note.display }),
  });
  return `<sup class="${name}"><a${link}>${escapeHtml(note.display)}</a></sup>`;
}

/** Returns the element id of the nth marker of a note. */
export function markerAnchor(label: string, occurrence: number): string {
  return `${elementId('marker', label)}-${occurrence}`;
}

/** @param shown returns the HTML of a range of the text; ranges come in their order */
function withNames(
  context: RenderContext,
  text: string,
  shown: (start: number, end: number) => string,
): string {
  let html = '';
  let from = 0;
  for (const { entry, start, end } of context.options.names?.find(text) ?? []) {
    const first = !context.markedInSection.has(entry.id);
    context.markedInSection.add(entry.id);
    context.marked.add(entry.id);
    const link = attributes({
      class: 'name',
      ...(context.options.linkedNames ? { href: `#${elementId('entry', entry.id)}` } : { role: 'button' }),
      tabindex: first ? 0 : -1,
      'data-entry': entry.id,
    });
    html += `${shown(from, start)}<a${link}>${shown(start, end)}</a>`;
    from = end;
  }
  return html + shown(from, text.length);
}

/** The author's text, to be typeset; links that are their own text, code and pictures stay unchanged. */
const TEXT: readonly string[] = ['text', 'softbreak'];
const NO_WORDS: readonly string[] = ['note_reference', 'html_inline'];

/** Inline tokens as they are typeset. */
interface TypesetTokens {
  readonly setter: Setter;
  /** Where the words of each token start, in UTF-16 units. */
  readonly starts: readonly number[];
}

/** Typesets the text of inline tokens. Quotes can only be resolved over all of them. */
function typesetTokens(tokens: readonly Token[], language: string): TypesetTokens {
  let auto = false;
  let whole = '';
  const starts: number[] = [];
  /** Where the words of links that are their own text start and end. */
  const literal: { readonly start: number; readonly end: number }[] = [];
  for (const { type, info, content, nesting } of tokens) {
    if (type === 'link_open') auto = info === 'auto';
    else if (type === 'link_close') auto = false;
    const start = whole.length;
    starts.push(start);
    if (TEXT.includes(type)) {
      const text = content || '\n';
      whole += auto ? text.replace(/["'-]/g, 'x') : text;
      if (auto) literal.push({ start, end: whole.length });
    } else if (type === 'text_special') {
      // An escaped character is meant literally.
      whole += 'x'.repeat(content.length);
    } else if (type === 'hardbreak') whole += '\n';
    else if (nesting === 0 && !NO_WORDS.includes(type)) whole += 'x';
  }
  let next = 0;
  const changed = typeset(whole, language).filter(({ at }) => {
    while ((literal[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next++;
    return at < (literal[next]?.start ?? Number.POSITIVE_INFINITY);
  });
  return { setter: createSetter(changed), starts };
}
