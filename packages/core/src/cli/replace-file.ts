import type { TrustedPath } from './files/path-steps.ts';
import { readPlace } from './files/read-file.ts';
import { permissionsOf, writeWhole } from './files/write-file.ts';

/**
 * Writes a file anew, so that it is whole at every moment and keeps its permissions.
 *
 * @param before what the file held when its new text was made
 * @returns false where it holds something else by now, and is left alone
 * @throws UnfitFile where it is reached through a link
 */
export function replaceFile(place: TrustedPath, before: Uint8Array, text: string): boolean {
  return writeWhole(place, text, {
    mode: permissionsOf(place.path),
    durable: true,
    fits: () => readPlace(place, before.length).bytes?.equals(before) ?? false,
  });
}
