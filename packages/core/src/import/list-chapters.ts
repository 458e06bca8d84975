import { ImportRefused } from './import-refused.ts';
import type { Chapter, PassageFile } from './import-result.ts';
import { openEpub } from './office/epub-book.ts';

/** The chapters of an EPUB, in order, one of which `importPassage` takes; empty where the file is none or is damaged. */
export function listChapters(file: PassageFile): Chapter[] {
  try {
    return openEpub(file.bytes).chapters.map(({ title }, index) => ({ number: index + 1, title }));
  } catch (error) {
    if (!(error instanceof ImportRefused)) throw error;
    return [];
  }
}
