import { type Cancellation, Cancelled } from '../turns/cancellation.ts';
import { atOnce, inTurns, type Steps } from '../turns/in-turns.ts';
import { ImportRefused } from './import-refused.ts';
import type { Chapter, PassageFile } from './import-result.ts';
import { openEpub } from './office/epub-book.ts';

/** Returns the chapters of an EPUB, in order, for `importPassage`; empty if the file is not one or is damaged. */
export function listChapters(file: PassageFile): Chapter[] {
  return atOnce(chapters(file));
}

/** The same for a host with other work; `undefined` if cancelled. */
export async function findChapters(file: PassageFile, token?: Cancellation): Promise<Chapter[] | undefined> {
  try {
    return await inTurns(token)(chapters(file));
  } catch (error) {
    if (error instanceof Cancelled) return undefined;
    throw error;
  }
}

function* chapters({ bytes }: PassageFile): Steps<Chapter[]> {
  // Other files are not read.
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return [];
  try {
    const book = yield* openEpub(bytes);
    return book.chapters.map(({ title }, index) => ({ number: index + 1, title }));
  } catch (error) {
    if (!(error instanceof ImportRefused)) throw error;
    return [];
  }
}
