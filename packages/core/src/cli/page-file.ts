import { readOwnBytes } from './files/read-file.ts';
import { ownFile } from './own-file.ts';
import { WrongUse } from './wrong-use.ts';

/**
 * A file of the pages of a site, such as a script or style, by its name.
 *
 * @throws WrongUse in a checkout that has not been built
 */
export function pageFile(name: string): Buffer {
  try {
    return readOwnBytes(ownFile(`site-page/${name}`));
  } catch {
    throw new WrongUse('The script and style of the pages have not been built.', 'Run: npm run build');
  }
}
