import type { TrustedPath } from './files/path-steps.ts';
import { readPlace } from './files/read-file.ts';
import { permissionsOf, writeWhole } from './files/write-file.ts';

/**
 * Rewrites a file, so that it is complete at every moment and keeps its permissions.
 *
 * @param before the content from which the new text was made
 *
 * @returns false if the content has changed, and is left alone
 *
 * @throws UnfitFile if it is reached through a link
 */
export function replaceFile(place: TrustedPath, before: Uint8Array, text: string): boolean {
  return writeWhole(place, text, {
    mode: permissionsOf(place.path),
    durable: true,
    fits: () => readPlace(place, before.length).bytes?.equals(before) ?? false,
  });
}
