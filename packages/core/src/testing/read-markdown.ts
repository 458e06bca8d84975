import { Parser } from 'htmlparser2';
import MarkdownIt from 'markdown-it';
import { Marked, type RendererObject } from 'marked';
import { escapeHtml } from '../text/escape-html.ts';

/** What a reader of Markdown sees, according to an independent parser. */
export interface ReadMarkdown {
  readonly html: string;
  /** Its words, without white space. */
  readonly text: string;
  /** Elements that a hover must not show: those that load, run or ask for something. */
  readonly foreign: readonly string[];
  readonly links: readonly string[];
}

const expected = new Set(
  'a blockquote br code del em h1 h2 h3 h4 h5 h6 hr input li ol p pre s strong table tbody td th thead tr ul'.split(
    ' ',
  ),
);

/** Like VS Code: marked itself leaves an address unchanged. */
const renderer: RendererObject = {
  link({ href, tokens }) {
    return `<a href="${escapeHtml(href)}">${this.parser.parseInline(tokens)}</a>`;
  },
};

/** Reads Markdown with other parsers: VS Code's, in its bundled version, with and without breaks; and markdown-it. */
export function readMarkdown(markdown: string): ReadMarkdown[] {
  const vscode = new Marked({ gfm: true, renderer });
  const breaks = new Marked({ gfm: true, breaks: true, renderer });
  const other = new MarkdownIt({ html: true, linkify: true });
  return [
    vscode.parse(markdown, { async: false }),
    breaks.parse(markdown, { async: false }),
    other.render(markdown),
  ].map(readHtml);
}

/** The same for HTML. */
export function readHtml(html: string): ReadMarkdown {
  let text = '';
  const foreign: string[] = [];
  const links: string[] = [];
  const parser = new Parser(
    {
      onopentag(name, { href }) {
        if (!expected.has(name)) foreign.push(name);
        if (href !== undefined) links.push(href);
      },
      oncomment: (comment) => foreign.push(comment),
      onprocessinginstruction: (name) => foreign.push(name),
      ontext: (words) => {
        text += words;
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return { html, text: lettersOf(text), foreign, links };
}

/**
 * Text without white space and control characters, which are shown as a space or not at all, and without task
 * checkboxes, which some parsers show as text.
 */
export function lettersOf(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
  return text.replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, '').replace(/\[x?\]/g, '');
}
