import type { Encoding } from '../model/source-file.ts';

/** A file's bytes, or the text that an editor holds and has perhaps not saved. */
export type FileContent =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'text'; readonly text: string; readonly encoding?: Encoding }
  | { readonly kind: 'too-large'; readonly size: number };

/** Where lessons come from. Folders are named by whatever the surface uses: a path, a URI. */
export interface LessonSource {
  /**
   * Paths of the files directly in a folder, relative to it; `undefined` where the place cannot list, as over plain
   * HTTP. Rejects with a `LessonError` `not-found` where there is no such folder.
   */
  list(folder: string): Promise<readonly string[] | undefined>;
  /**
   * The content of one file, or `undefined` where there is none.
   *
   * @param limit files larger than this, in bytes, are not read
   */
  read(folder: string, path: string, limit: number): Promise<FileContent | undefined>;
}
