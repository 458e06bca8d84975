import type { Encoding } from '../text/decode-text.ts';

/** A file's bytes, or the text in an editor, possibly unsaved. */
export type FileContent =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'text'; readonly text: string; readonly encoding?: Encoding }
  | { readonly kind: 'too-large'; readonly size: number };

/** The content of a folder. */
export interface FolderListing {
  /** Paths of files relative to the folder, with `/`: those directly in it, and those of its folders. */
  readonly paths: readonly string[];
  /** False if there are too many to list: then a path missing here may exist. */
  readonly whole: boolean;
}

/** The source of lessons. Folders are named by whatever the surface uses: a path, a URI. */
export interface LessonSource {
  /**
   * Lists a folder, without hidden folders; `undefined` if the place cannot list, as over plain HTTP. Rejects with a
   * `LessonError` `not-found` if there is no such folder.
   */
  list(folder: string): Promise<FolderListing | undefined>;
  /**
   * Returns the content of one file, or `undefined` if there is none.
   *
   * @param limit files larger than this, in bytes, are not read
   */
  read(folder: string, path: string, limit: number): Promise<FileContent | undefined>;
}
