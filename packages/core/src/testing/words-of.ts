import { Parser } from 'htmlparser2';

/** The words of a text, as people would compare them: letters and digits; how they are joined or raised is no matter. */
export function wordsOf(text: string): string[] {
  return (
    text
      .replace(/\u00ad|[\u200b-\u200d]|\u2060|\ufeff|\p{Noncharacter_Code_Point}|\p{VS}/gu, '')
      // A raised or lowered number is a word of its own.
      .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+|[₀-₉]+/g, ' $& ')
      .normalize('NFKC')
      .replace(/(?<=\p{L})[-‐‑](?=\p{L})/gu, '')
      .match(/[\p{L}\p{M}]+|\p{N}+/gu) ?? []
  );
}

/** What is read in Markdown, crudely: addresses, comments, tags and attributes go. Code is text as any other. */
export function textOfMarkdown(markdown: string): string {
  return markdown
    .replace(/(?<!['"`])<!--[\s\S]*?-->/g, ' ')
    .replace(/<img\s[^<>]*?\balt\s*=\s*(?:"([^"]*)"|'([^']*)')[^<>]*>/gi, ' $1$2 ')
    .replace(/^(?:> ?)*\[!(?:TIP|NOTE|IMPORTANT|WARNING|CAUTION)\]/gm, '')
    .replace(/!\[([^\]\n]*)\](\([^)\n]*\))\{[^{}\n]*?\balt=(["'])([^\n]*?)\3[^{}\n]*\}/g, '![$4]$2 $1')
    .replace(/^[ >]{0,12}:{3,}.*$/gm, (fence) => /\btitle\s*=\s*"([^"]*)"/.exec(fence)?.[1] ?? '')
    .replace(/^[ >]*\{:[^{}\n]*\}[ \t]*$/gm, ' ')
    .replace(/\[\[([^\]|\n]*)\|([^\]\n]*)\]\]/g, '$2')
    .replace(
      /^ {0,3}\[(?!\^)[^\]\n]+\]:\s*(?:<[^>\n]*>|\S+)(?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'|\([^)\n]*\)))?[ \t]*$/gm,
      ' ',
    )
    .replace(
      /\]\((?:<[^>\n]*>|(?:[^()\s\\]|\\.|\([^()\s]*\))*)(?:\s+(?:"[^"]*"|'[^']*'|\([^)]*\)))?\s*\)/g,
      '] ',
    )
    .replace(/(\]\[)[^\]\n]*\]/g, '] ')
    .replace(/(?<!\\)<\/?[a-zA-Z][a-zA-Z0-9]*(?:\s[^<>]*)?\/?>/g, (tag) =>
      /^<\/?(?:sup|sub|br|p|div|li|td|tr)\b/i.test(tag) ? ' ' : '',
    )
    .replace(/&(?:#\d+|#x[0-9a-f]+|[a-z][a-z0-9]*);/gi, decoded)
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '');
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

/** Elements that hold no text of a page. */
const SILENT =
  /^(?:script|style|template|noscript|iframe|head|title|object|embed|applet|svg|canvas|audio|video|map|textarea|noframes|frameset)$/;
const INLINE =
  /^(?:a|abbr|b|bdi|bdo|big|cite|code|dfn|em|font|i|ins|kbd|mark|s|samp|small|span|strike|strong|tt|u|var|wbr)$/;

/**
 * What is read in a page: the text of its body and of its pictures.
 *
 * @param without texts of elements that go; each is used up by the first that has it
 */
export function textOfHtml(html: string, without: readonly string[] = []): string {
  const gone = new Map<string, number>();
  for (const text of without) gone.set(flat(text), (gone.get(flat(text)) ?? 0) + 1);
  const open: { name: string; text: string }[] = [{ name: '', text: '' }];
  let silent = 0;
  const parser = new Parser(
    {
      onopentag(name, { alt }) {
        if (silent > 0 || SILENT.test(name)) silent++;
        else open.push({ name, text: name === 'img' ? ` ${alt ?? ''} ` : '' });
      },
      onclosetag() {
        if (silent > 0) {
          silent--;
          return;
        }
        const { name = '', text = '' } = open.pop() ?? {};
        const left = gone.get(flat(text)) ?? 0;
        const parent = open.at(-1);
        if (!parent) return;
        if (left > 0 && flat(text) !== '') gone.set(flat(text), left - 1);
        else parent.text += INLINE.test(name) ? text : ` ${text} `;
      },
      ontext(text) {
        const parent = open.at(-1);
        if (silent === 0 && parent) parent.text += text;
      },
    },
    { recognizeSelfClosing: true },
  );
  parser.end(html);
  return open.map(({ text }) => text).join(' ');
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
