/** The kinds of files whose words are compared. */
export type LawFormat = 'text' | 'markdown' | 'html' | 'gift' | 'docx' | 'epub' | 'pdf';

/** How the words of a file are compared, by its name and its first bytes; `undefined` for one that is not. */
export function lawFormatOf(name: string, bytes: Uint8Array): LawFormat | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4));
  const suffix = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (/^(?:txt|text)$/.test(suffix)) return 'text';
  if (/^(?:md|markdown|mdown|rmd|qmd)$/.test(suffix)) return 'markdown';
  if (/^x?html?$/.test(suffix)) return 'html';
  if (head === (suffix === 'pdf' ? '%PDF' : 'PK\x03\x04'))
    return /^(?:docx|epub|pdf)$/.test(suffix) ? (suffix as LawFormat) : undefined;
  return suffix === 'gift' ? 'gift' : undefined;
}
