import type { LawFormat } from './law-format.ts';
import { wordsOfDocx } from './words-of-docx.ts';
import { wordsOfEpub } from './words-of-epub.ts';
import { wordsOfPdf } from './words-of-pdf.ts';

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

/**
 * The source of an import, read independently of it.
 *
 * @param chapter of a book
 * @returns `undefined` for a text that is not in UTF-8
 * @throws where the file is damaged
 */
export async function lawSourceOf(
  format: LawFormat,
  bytes: Uint8Array,
  chapter?: number | string,
): Promise<LawSource | undefined> {
  switch (format) {
    case 'docx':
      return wordsOfDocx(bytes);
    case 'epub':
      return wordsOfEpub(bytes, chapter);
    case 'pdf':
      return wordsOfPdf(bytes);
    default:
      return textIn(bytes);
  }
}

function textIn(bytes: Uint8Array): LawSource | undefined {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return undefined;
  }
}
