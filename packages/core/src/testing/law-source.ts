import type { LawFormat, LawSource } from './law-format.ts';
import { wordsOfDocx } from './words-of-docx.ts';
import { wordsOfEpub } from './words-of-epub.ts';
import { wordsOfPdf } from './words-of-pdf.ts';

/**
 * The source of an import, read independently.
 *
 * @param chapter of a book
 *
 * @returns `undefined` for a text that is not in UTF-8
 *
 * @throws if the file is damaged
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
