import type { Lesson } from '../model/lesson.ts';
import { newReleaseCode } from './release-code.ts';
import { type KeyFile, SEALED_FILE, sealKeys } from './sealed-keys.ts';
import { type EditionFile, type EditionOptions, studentEdition } from './student-edition.ts';

/** An edition to write. */
export interface EditionFolder {
  /** The name of the edition. */
  readonly id: string;
  /** Paths relative to the folder, with `/`. */
  readonly files: readonly { readonly path: string; readonly text: string | Uint8Array }[];
  /** Opens the sealed keys, and is stored nowhere else; `undefined` if they are not sealed. */
  readonly code: string | undefined;
}

/**
 * Makes the folder of a student edition. Sealed keys get a new code each time.
 *
 * @param options.media the bytes of the files in `mediaOf`; others are left out
 */
export async function editionFolder(
  lesson: Lesson,
  options: EditionOptions & Required<Pick<EditionOptions, 'media'>>,
): Promise<EditionFolder> {
  const { media } = options;
  const { id, files, sealed } = studentEdition(lesson, options);
  const written = (file: EditionFile): KeyFile[] => {
    if ('text' in file) return [file];
    const bytes = media.get(file.copyOf);
    return bytes ? [{ path: file.path, bytes }] : [];
  };
  const code = options.keys === 'sealed' ? newReleaseCode() : undefined;
  const keys =
    code === undefined
      ? []
      : [{ path: SEALED_FILE, text: await sealKeys(id, sealed.flatMap(written), code) }];
  return {
    id,
    files: [...files.flatMap(written), ...keys].map((file) => ({
      path: file.path,
      text: 'text' in file ? file.text : file.bytes,
    })),
    code,
  };
}
