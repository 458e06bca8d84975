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

/** What a file says, read anew and in the simplest way, to hold its import against. */
export interface LawSource {
  /** Text in its own format; of a DOCX, an EPUB or a PDF its words in their order. */
  readonly text: string;
  /** Of a text whose notes stand elsewhere: what stands around their markers, in its order. */
  readonly passage?: string;
  /** Of a chapter of a book: the words of the whole book, among which its notes may be. */
  readonly around?: string;
  /** How many markers of notes it says itself that it has. */
  readonly markers?: { readonly least: number; readonly most: number };
  /** How many short words of it may be signs of notes. */
  readonly signs?: number;
  /** What a reader of it sees and its text does not hold: words, and so many numbers. */
  readonly spare?: { readonly text: string; readonly numbers: number };
}
