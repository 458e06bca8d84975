import { fromByteArray } from 'base64-js';
import type { GatheredPictures } from '../gather-pictures.ts';

/** The pictures of an export, embedded in each element that shows them. */
export interface MoodlePictures {
  /** The address of a picture by its path in the lesson's folder; `undefined` if it is left out, which is reported. */
  address(path: string): string | undefined;
  /** Leaves a picture out, and reports it. */
  leave(path: string): undefined;
  /** The files of all pictures that HTML shows. */
  files(html: string): string;
}

/** Most letters of all pictures together, each counted as often as it is shown. */
const MOST = 80_000_000;

/** @param lost receives the path of an omitted picture, and the reason as the end of a sentence */
export function createMoodlePictures(
  pictures: GatheredPictures,
  lost: (path: string, why: string) => void,
): MoodlePictures {
  /** By address: a unique name for each, whatever its name in the lesson, and its replacement. */
  const files = new Map<string, string>();
  const addresses = new Map<string, string>();
  let room = MOST;
  return {
    address(path) {
      const picture = pictures.get(path);
      if (picture === undefined || typeof picture === 'string') {
        lost(path, picture ?? 'it was not read.');
        return undefined;
      }
      const known = addresses.get(path);
      const address = known ?? `@@PLUGINFILE@@/picture-${addresses.size + 1}${endingOf(path)}`;
      if (!known) {
        addresses.set(path, address);
        files.set(
          address,
          `<file name="${address.slice(PREFIX.length)}" path="/" encoding="base64">${fromByteArray(picture)}</file>`,
        );
      }
      const size = files.get(address)?.length ?? 0;
      if (size > room) {
        lost(path, 'the file would become too large.');
        return undefined;
      }
      room -= size;
      return address;
    },
    leave(path) {
      lost(path, 'there is no place for one.');
    },
    files(html) {
      // No `@` of the text is left: only our own addresses have one.
      const shown = new Set(html.match(/@@PLUGINFILE@@\/picture-\d+\.\w+/g) ?? []);
      return [...shown].map((address) => files.get(address) ?? '').join('');
    },
  };
}

const PREFIX = '@@PLUGINFILE@@/';

/** The suffix of a picture's name; every picture has one. */
const endingOf = (path: string): string => /\.\w+$/.exec(path)?.[0].toLowerCase() ?? '.png';
