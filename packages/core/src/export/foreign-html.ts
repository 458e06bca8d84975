import { Parser } from 'htmlparser2';
import { attributes } from '../render/html.ts';

/** Elements that stay, each with the attributes that it keeps. */
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
/** Attributes that schemas of XML formats do not know; they change nothing that is read. */
const htmlOnly = new Set(['rel', 'style', 'start', 'title']);
const isVoid = (tag: string): boolean => /^(?:br|hr|img|input)$/.test(tag);

/** What a surface that is not ours needs besides. */
export interface ForeignHtmlOptions {
  /** Text as it may stand there, from text that is escaped as HTML; also what stands in attributes, addresses of pictures left out. */
  readonly adapt?: (html: string) => string;
  /** What stands for a gap of a cloze, as it is to be written. */
  readonly gap?: (index: number) => string;
  /** Whether it is to be XML, as schemas of items have it: `<br/>`. */
  readonly xml?: boolean | undefined;
  /** Told of what becomes plain words: a link whose target does not come along, a stroke that XML formats do not know. */
  readonly lost?: ((what: 'link' | 'stroke') => void) | undefined;
}

/**
 * Our renderer's HTML as it can stand on anybody's page, several times on one: without ids, classes, roles and links within
 * the page, and with nothing but the elements and attributes that are listed here. So whatever a lesson holds, only text
 * and plain markup leaves.
 */
export function foreignHtml(
  html: string,
  { adapt = (text) => text, gap, xml = false, lost }: ForeignHtmlOptions = {},
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
        // What it leads to may be on another page there.
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
          .filter((key) => !xml || !htmlOnly.has(key))
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

/** Text as it stands in HTML, with as few entities as can be. */
const escapeText = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
