import type { ImportLog } from '../import-log.ts';
import type { TextLine } from './text-line.ts';

/** The number of a printed page, as Distributed Proofreaders write it into a text, within a word too. */
const CALLED = /\s?[[{](?:Pgs?\.?|Pages?|p\.)\s*(?:\d{1,4}|[ivxlcdm]{1,8})\s*[\]}]/gi;
const BRACED = /\s?\{(\d{1,4})\}/g;
/** Numbers in braces that count up before they are taken for those of pages. */
const LEAST = 3;

/** Takes the numbers of printed pages out of lines: `[Pg 13]`, `[Page 13]`, and `{13}` where such numbers count up. */
export function removePrintedPages(lines: readonly TextLine[], log: ImportLog): TextLine[] {
  const braced = lines.flatMap(({ text }) => [...text.matchAll(BRACED)].map(([, digits]) => Number(digits)));
  const counts =
    braced.length >= LEAST && braced.every((value, at) => at === 0 || value === (braced[at - 1] ?? 0) + 1);
  const patterns = counts ? [CALLED, BRACED] : [CALLED];
  return lines.map((line) => {
    let { text } = line;
    for (const pattern of patterns) {
      text = text.replace(pattern, (whole: string, ...rest: readonly (string | number)[]) => {
        const [offset = 0, all = ''] = rest.slice(-2) as [number, string];
        if (!log.remove('page-number', line.line, 'Page number “{text}”', whole.trim())) return whole;
        // Between words their blank stays; within one nothing was there.
        return /^\s/.test(whole) && /^\S/.test(all.slice(offset + whole.length)) ? ' ' : '';
      });
    }
    return text === line.text ? line : { ...line, text: text.trimEnd() };
  });
}
