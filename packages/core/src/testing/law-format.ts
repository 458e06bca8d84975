/** The kinds of files whose words are compared. */
export type LawFormat = 'text' | 'markdown' | 'html' | 'gift' | 'docx' | 'epub' | 'pdf';

/** How to compare the words of a file, by its name and its first bytes; `undefined` for one that is not compared. */
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

/** A file's content, read independently in the simplest way, to check its import. */
export interface LawSource {
  /** Text in its own format; for a DOCX, an EPUB or a PDF its words in order. */
  readonly text: string;
  /** For a text whose notes are elsewhere: the text around their markers, in order. */
  readonly passage?: string;
  /** For a chapter of a book: the words of the whole book, which may contain its notes. */
  readonly around?: string;
  /** How many note markers it declares. */
  readonly markers?: { readonly least: number; readonly most: number };
  /** How many of its short words may be note symbols. */
  readonly signs?: number;
  /** What readers see but the text does not contain: words, and that many numbers. */
  readonly spare?: { readonly text: string; readonly numbers: number };
}
