import { Parser } from 'htmlparser2';
import { attributes } from '../render/html.ts';

/** Allowed elements, each with its allowed attributes. */
const kept: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'title', 'rel'],
  blockquote: ['dir'],
  br: [],
  cite: [],
  code: [],
  dd: [],
  del: [],
  div: ['dir', 'lang'],
  dl: [],
  dt: [],
  em: [],
  h1: ['dir'],
  h2: ['dir'],
  h3: ['dir'],
  h4: ['dir'],
  h5: ['dir'],
  h6: ['dir'],
  hr: [],
  img: ['src', 'alt', 'title'],
  li: ['dir'],
  ol: ['start'],
  p: ['dir'],
  pre: [],
  s: [],
  strong: [],
  sub: [],
  sup: [],
  table: [],
  tbody: [],
  td: ['dir', 'style'],
  th: ['dir', 'style'],
  thead: [],
  tr: [],
  ul: [],
};
/** Attributes unknown to schemas of XML formats; they do not change the text. */
const htmlOnly = new Set(['rel', 'style', 'start', 'title']);
const isVoid = (tag: string): boolean => /^(?:br|hr|img|input)$/.test(tag);

/**
 * What a surface may not know: a link whose target is not included, strikethrough, and that words run from right to
 * left.
 */
export type LostMarkup = 'link' | 'stroke' | 'direction';

/** Adjustments for a surface that is not ours. */
export interface ForeignHtmlOptions {
  /** Converts text that is escaped as HTML for that surface; also in attributes, except addresses of pictures. */
  readonly adapt?: (html: string) => string;
  /** Returns the text for a gap of a cloze, to be written as is. */
  readonly gap?: (index: number) => string;
  /** Writes XML, as schemas of items require: `<br/>`. Lists the attributes that the schema does not know. */
  readonly xml?: readonly string[] | undefined;
  /** Called for what is lost of the markup. */
  readonly lost?: ((what: LostMarkup) => void) | undefined;
}

/**
 * Adapts our renderer's HTML for any page, several times on one: without ids, classes, roles and links within the page,
 * and only with the elements and attributes listed here. So whatever a lesson contains, only text and plain markup
 * leaves.
 */
export function foreignHtml(
  html: string,
  { adapt = (text) => text, gap, xml, lost }: ForeignHtmlOptions = {},
): string {
  let made = '';
  const closers: string[] = [];
  const open = (tag: string, close = ''): void => {
    made += tag;
    closers.push(close);
  };
  const parser = new Parser(
    {
      onopentag(name, values) {
        const names = new Set((values['class'] ?? '').split(' '));
        if (name === 'input') return open('checked' in values ? '☑ ' : '☐ ');
        if (name === 'span' && values['data-gap'] !== undefined)
          return open(gap?.(Number(values['data-gap'])) ?? '');
        if (names.has('callout')) return open('<blockquote>', '</blockquote>');
        if (names.has('callout-title')) return open('<p><strong>', '</strong></p>');
        if (names.has('table') && name === 'div') return open('');
        // Its target may be on another page there.
        if (name === 'a' && !/^(?:https?|mailto):/i.test(values['href'] ?? '')) {
          if (values['role'] !== 'doc-noteref') lost?.('link');
          return open('');
        }
        if (xml && /^(?:s|del)$/.test(name)) {
          lost?.('stroke');
          return open('');
        }
        const allowed = kept[name];
        if (!allowed) return open('');
        const align = /\balign-(left|right|center)\b/.exec(values['class'] ?? '')?.[1];
        const given: Record<string, string | undefined> = {
          ...values,
          style: align && `text-align: ${align}`,
        };
        const own = allowed
          .filter((key) => {
            const isKnown = !xml || !(htmlOnly.has(key) || xml.includes(key));
            if (!isKnown && key === 'dir' && given[key] !== undefined) lost?.('direction');
            return isKnown;
          })
          .map((key) => {
            const written = attributes({ [key]: given[key] });
            return key === 'src' ? written : adapt(written);
          });
        const isEmpty = isVoid(name);
        open(`<${name}${own.join('')}${xml && isEmpty ? '/' : ''}>`, isEmpty ? '' : `</${name}>`);
      },
      ontext(text) {
        made += adapt(escapeText(text));
      },
      onclosetag() {
        made += closers.pop() ?? '';
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return made.trim();
}

/** Escapes text for HTML, with as few entities as possible. */
const escapeText = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
