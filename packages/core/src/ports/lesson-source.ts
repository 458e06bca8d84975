import type { Encoding } from '../text/decode-text.ts';

/** A file's bytes, or the text that an editor holds and has perhaps not saved. */
export type FileContent =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'text'; readonly text: string; readonly encoding?: Encoding }
  | { readonly kind: 'too-large'; readonly size: number };

/** What a folder holds. */
export interface FolderListing {
  /** Paths of files relative to the folder, with `/`: those directly in it, and those of its folders. */
  readonly paths: readonly string[];
  /** False where there are more than are worth listing: then a path that is missing here may exist. */
  readonly whole: boolean;
}

/** Where lessons come from. Folders are named by whatever the surface uses: a path, a URI. */
export interface LessonSource {
  /**
   * What a folder holds, hidden folders left out; `undefined` where the place cannot list, as over plain HTTP. Rejects
   * with a `LessonError` `not-found` where there is no such folder.
   */
  list(folder: string): Promise<FolderListing | undefined>;
  /**
   * The content of one file, or `undefined` where there is none.
   *
   * @param limit files larger than this, in bytes, are not read
   */
  read(folder: string, path: string, limit: number): Promise<FileContent | undefined>;
}
