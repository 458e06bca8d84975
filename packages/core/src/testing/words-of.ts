import { Parser } from 'htmlparser2';
import { SKIPPED, UNREAD } from '../import/html/parse-html.ts';

/** Chinese and Japanese put no spaces between words: each of their characters is one. */
const SIGN = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]\\p{M}*';
const WORD = new RegExp(`${SIGN}|(?:(?!${SIGN})[\\p{L}\\p{M}])+|\\p{N}+`, 'gu');

/** The words of a text for comparison: letters and digits, regardless of joining or raising. */
export function wordsOf(text: string): string[] {
  return (
    text
      .replace(/\u00ad|[\u200b-\u200d]|\u2060|\ufeff|(?!\s)\p{Cc}|\p{Noncharacter_Code_Point}|\p{VS}/gu, '')
      // A raised or lowered number is a separate word.
      .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+|[₀-₉]+/g, ' $& ')
      .normalize('NFKC')
      .replace(/(?<=\p{L})[-‐‑](?=[\p{Ll}\p{Lo}])/gu, '')
      .match(WORD) ?? []
  );
}

/** The visible text of Markdown, roughly: without addresses, comments, tags and attributes. Code counts as text. */
export function textOfMarkdown(markdown: string): string {
  const written: string[] = [];
  let prose: string[] = [];
  let fence: string | undefined;
  const flush = (): void => {
    written.push(textOfProse(prose.join('\n')));
    prose = [];
  };
  for (const line of markdown.split('\n')) {
    const [, sign = '', rest = ''] = /^[ \t>]*(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
    const opens = fence === undefined && sign !== '' && !(sign.startsWith('`') && rest.includes('`'));
    const closes = fence !== undefined && sign.startsWith(fence) && rest.trim() === '';
    if (opens) flush();
    if (fence === undefined && !opens) prose.push(line);
    else written.push(line);
    if (opens) fence = sign;
    else if (closes) fence = undefined;
  }
  flush();
  return written.join('\n');
}

function textOfProse(markdown: string): string {
  const spans: string[] = [];
  const text = markdown.replace(/(?<![`\\])(`+)(?!`)(?:(?!\n\s*\n)[\s\S]){0,2000}?(?<!`)\1(?!`)/g, (span) => {
    spans.push(span);
    // By number, since some disappear with the definition of a link.
    return `\uFFFF${spans.length - 1}\uFFFE`;
  });
  return textOutsideCode(text).replace(/\uFFFF(\d+)\uFFFE/g, (_, at: string) => spans[Number(at)] ?? '');
}

function textOutsideCode(markdown: string): string {
  return (
    markdown
      .replace(/(?<!['"`])<!--[\s\S]*?-->/g, ' ')
      .replace(/<img\s[^<>]*?\balt\s*=\s*(?:"([^"]*)"|'([^']*)')[^<>]*>/gi, ' $1$2 ')
      .replace(/^(?:> ?)*\[!(?:TIP|NOTE|IMPORTANT|WARNING|CAUTION)\]/gm, '')
      .replace(
        /!\[([^\]\n]*)\](\([^)\n]*\))\{[^{}\n]*?\balt=(["'])((?:\\.|[^\\\n])*?)\3[^{}\n]*\}/g,
        '![$4]$2 $1',
      )
      .replace(/^[ >]{0,12}:{3,}.*$/gm, (fence) => /\btitle\s*=\s*"([^"]*)"/.exec(fence)?.[1] ?? '')
      .replace(/^[ >]*\{:[^{}\n]*\}[ \t]*$/gm, ' ')
      .replace(/\[\[([^\]|\n]*)\|([^\]\n]*)\]\]/g, '$2')
      .replace(
        /^ {0,3}\[(?!\^)[^\]\n]+\]:\s*(?:<[^>\n]*>|\S+)(?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'|\([^)\n]*\)))?[ \t]*$/gm,
        ' ',
      )
      .replace(
        /(?<!\\)\]\((?:<[^>\n]*>|(?:[^()\s\\]|\\.|\([^()\s]*\))*)(?:\s+(?:"[^"]*"|'[^']*'|\([^)]*\)))?\s*\)/g,
        '] ',
      )
      .replace(/(\]\[)[^\]\n]*\]/g, '] ')
      .replace(/(?<!\\)<\/?[a-zA-Z][a-zA-Z0-9]*(?:\s[^<>]*)?\/?>/g, (tag) =>
        /^<\/?(?:sup|sub|br|p|div|li|td|tr)\b/i.test(tag) ? ' ' : '',
      )
      .replace(/(?<!\\)&(?:#\d+|#x[0-9a-f]+|[a-z][a-z0-9]*);/gi, decoded)
      .replace(/^[ >]*\d{1,9}[.)](?= )/gm, '')
      // Emphasis within a word.
      .replace(/(?<=[\p{L}\p{N}\p{Pd}])(?:\*{1,3}|~~)(?=[\p{L}\p{N}\p{Pd}])/gu, '')
      .replace(/\\(?=[!-/:-@[-`{-~])/g, '')
  );
}

function decoded(entity: string): string {
  let text = '';
  const parser = new Parser({
    ontext: (piece) => {
      text += piece;
    },
  });
  parser.end(entity);
  return text;
}

/** Elements without page text. */
const SILENT = /^(?:script|style|template|iframe|frame|frameset|embed|head)$/;
const INLINE =
  /^(?:a|abbr|b|bdi|bdo|big|cite|code|dfn|em|font|i|ins|kbd|mark|s|samp|small|span|strike|strong|tt|u|var|wbr)$/;

interface Open {
  readonly name: string;
  text: string;
  /** Without spaces: identifies an element, however its parts are separated. */
  letters: string;
  /** The same without removed descendants. */
  rest: string;
  /** Letters of the removed descendants. */
  readonly used: string[];
}

/**
 * The visible text of a page: that of its body and its pictures.
 *
 * @param without texts of elements to remove; each is used up by the first match
 *
 * @param isIn whether the text after the start of that many elements is read, counted like `HtmlElement.order`
 */
export function textOfHtml(
  html: string,
  without: readonly string[] = [],
  isIn: (elements: number) => boolean = () => true,
): string {
  const gone = new Map<string, number>();
  for (const text of without) gone.set(bare(text), (gone.get(bare(text)) ?? 0) + 1);
  const open: Open[] = [{ name: '', text: '', letters: '', rest: '', used: [] }];
  let silent = 0;
  let elements = 0;
  let unread = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (unread > 0) unread++;
        else {
          if (!SKIPPED.has(name)) elements++;
          if (SKIPPED.has(name) || UNREAD.has(name)) unread = 1;
        }
        const alt = name === 'img' && isIn(elements) ? ` ${attributes['alt'] ?? ''} ` : '';
        const title = name === 'title' && !open.some((one) => one.name === 'svg');
        if (silent > 0 || title || SILENT.test(name)) silent++;
        else
          open.push({
            name,
            text: alt,
            letters: bare(alt),
            rest: bare(alt),
            used: [],
          });
      },
      onclosetag() {
        if (unread > 0) unread--;
        if (silent > 0) {
          silent--;
          return;
        }
        const { name = '', text = '', letters = '', rest = '', used = [] } = open.pop() ?? {};
        const own = (gone.get(letters) ?? 0) > 0 ? letters : rest;
        const left = gone.get(own) ?? 0;
        const parent = open.at(-1);
        if (!parent) return;
        parent.letters += letters;
        if (left > 0 && own !== '') {
          gone.set(own, left - 1);
          // What was removed inside must still be removed elsewhere.
          if (own === letters && own !== rest)
            for (const inner of used) gone.set(inner, (gone.get(inner) ?? 0) + 1);
          parent.used.push(own);
          return;
        }
        parent.rest += rest;
        for (const inner of used) parent.used.push(inner);
        parent.text += INLINE.test(name) ? text : ` ${text} `;
      },
      ontext(text) {
        const parent = open.at(-1);
        if (silent > 0 || !parent || !isIn(elements)) return;
        parent.text += text;
        parent.letters += bare(text);
        parent.rest += bare(text);
      },
    },
    { recognizeSelfClosing: true },
  );
  parser.end(html);
  return open.map(({ text }) => text).join(' ');
}

function bare(text: string): string {
  return text.replace(/\s+/g, '');
}
