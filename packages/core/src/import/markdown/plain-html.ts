import type { CodeLines } from './code-lines.ts';
import type { MarkdownLine } from './fenced-divs.ts';

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9]{0,15})((?:\s[^<>]{0,500})?)\/?>/g;

/** Converts the HTML that authors write into Markdown for lack of syntax; other tags and code stay. Linear. */
export function plainHtml(lines: readonly MarkdownLine[], code: CodeLines): MarkdownLine[] {
  return lines.flatMap((whole) => {
    const { text, line } = whole;
    // A tag beside a code span may be inside it.
    if (code.has(whole) || text.includes('`') || !text.includes('<')) return whole;
    return withoutTags(text)
      .split('\n')
      .map((piece) => ({ text: piece, line }));
  });
}

function withoutTags(text: string): string {
  return text
    .replace(/<sup>\s*(\d{1,8})\s*<\/sup>/gi, (_, digits: string) =>
      [...digits].map((digit) => RAISED[Number(digit)]).join(''),
    )
    .replace(TAG, (whole, close: string, name: string, attributes: string) => {
      switch (name.toLowerCase()) {
        case 'em':
        case 'i':
          return '*';
        case 'strong':
        case 'b':
          return '**';
        case 'br':
          return '\\\n';
        case 'hr':
          return '\n\n---\n\n';
        case 'img':
          return picture(attributes) ?? whole;
        case 'p':
        case 'div':
        case 'center':
        case 'details':
        case 'section':
        case 'figure':
          return '\n\n';
        case 'summary':
          return '**';
        case 'u':
        case 'small':
        case 'span':
        case 'font':
        case 'mark':
        case 'abbr':
        case 'cite':
          return '';
        case 'a':
          return close === '' && !/\shref\s*=/i.test(attributes) ? '' : whole;
        default:
          return whole;
      }
    })
    .replace(/\\\n\s*$/, '\\');
}

function picture(attributes: string): string | undefined {
  const value = (name: string): string | undefined =>
    new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i')
      .exec(attributes)
      ?.slice(1)
      .find((part) => part !== undefined);
  const src = value('src');
  return src === undefined
    ? undefined
    : `![${(value('alt') ?? '').replace(/[[\]]/g, '\\$&')}](<${src.replace(/[<>\s]/g, '')}>)`;
}
