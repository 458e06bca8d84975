import { blocksOf, joinBlocks } from '../html/block-markdown.ts';
import { createHtmlContext } from '../html/create-html-context.ts';
import { noNotes } from '../html/page-notes.ts';
import { parseHtml } from '../html/parse-html.ts';
import type { ImportLog } from '../import-log.ts';
import { inItem } from '../in-item.ts';
import { atLineStart, literalMarkdown } from '../literal-markdown.ts';
import { unescapeGift } from './parse-gift.ts';

const FORMAT = /^\s*\[(html|moodle|plain|markdown)\]/i;

/** Splits a text from the format that may precede it. */
function formatOf(written: string, usual: string): { readonly format: string; readonly source: string } {
  const [whole = '', format = usual] = FORMAT.exec(written) ?? [];
  return { format: format.toLowerCase(), source: written.slice(whole.length) };
}

/** A text without its format and escapes. */
export function plainGift(written: string): string {
  return unescapeGift(formatOf(written, '').source).trim();
}

/** Converts texts of one GIFT question to Markdown, by their format. */
export interface GiftText {
  /** Blocks, as for a question. */
  block(source: string): string;
  /** On one line, such as for an option. */
  line(source: string): string;
  /** A typed answer, plain text in every format; in it `\*` is a star. */
  words(source: string): string;
  /** A value to choose, plain text without a format. */
  value(source: string): string;
}

/**
 * @param usual the format of texts without their own: `html`, `moodle` (text with some HTML in it), `plain` or
 *   `markdown`
 */
export function createGiftText(usual: string, log: ImportLog): GiftText {
  const block = (written: string): string => {
    const { format, source } = formatOf(written, usual);
    const text = unescapeGift(source).trim();
    if (format === 'markdown') return inItem(text);
    if (format === 'html' || (format === 'moodle' && /<\/?[a-z][a-z0-9]*[\s/>]/i.test(text))) {
      const context = createHtmlContext(noNotes, log, undefined, () => ({
        why: 'a GIFT file contains no pictures',
      }));
      return joinBlocks(blocksOf(parseHtml(text).children, context));
    }
    return text
      .split(/\n{2,}/)
      .map((paragraph) =>
        paragraph
          .split('\n')
          .map((line) => atLineStart(literalMarkdown(line.trim())))
          .join('\\\n'),
      )
      .join('\n\n');
  };
  const plain = (text: string): string => atLineStart(literalMarkdown(text.replace(/\s+/g, ' ').trim()));
  return {
    block,
    words: (source) => plain(plainGift(source).replaceAll('\\*', '*')),
    value: (source) => plain(unescapeGift(source)),
    line: (source) =>
      block(source)
        .replace(/\\?(?<!\s)\s*\n\s*/g, ' ')
        .trim(),
  };
}
