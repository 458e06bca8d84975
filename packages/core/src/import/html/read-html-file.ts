import type { Work } from '../../turns/in-turns.ts';
import type { Draft } from '../draft.ts';
import { gatherPictures } from '../gather-pictures.ts';
import type { ImportLog } from '../import-log.ts';
import type { ImportOptions } from '../import-result.ts';
import { createMedia } from '../media.ts';
import { makeLinksLocal } from './page-address.ts';
import { elementsOf, parseHtmlInSteps } from './parse-html.ts';
import { idsOf, readPage } from './read-html.ts';

/** Reads an HTML file, with the pictures in it or beside it. */
export async function readHtmlFile(
  text: string,
  options: ImportOptions,
  log: ImportLog,
  work: Work,
): Promise<Draft> {
  const root = await work(parseHtmlInSteps(text));
  makeLinksLocal(root, text, idsOf(root));
  const sources: string[] = [];
  for (const { name, attributes } of elementsOf(root))
    if (name === 'img' && attributes['src']) sources.push(attributes['src'].trim());
  const media = createMedia();
  const picture = await gatherPictures(sources, options.readPicture, media);
  return { ...(await work(readPage(root, log, { picture }))), media: media.files };
}
