import { plainText } from '../markdown/plain-text.ts';
import type { Item } from '../model/item.ts';
import { cutTo } from './cut-to.ts';
import type { Lose } from './losses.ts';

/** The names of items in a format. */
export interface ItemNames {
  /** The title of an item; the start of its text if it has none. */
  title(item: Item, lose: Lose): string;
  /** The id of an item; `undefined` if the author gave none, or another item has it. */
  id(item: Item, lose: Lose): string | undefined;
}

/** Most characters of a title, counted as code points: the limit of Moodle. */
export const LONGEST_TITLE = 255;

/** Ids have at most a hundred letters wherever they are read, which other systems support. */
export function createItemNames(): ItemNames {
  const taken = new Set<string>();
  return {
    title(item, lose) {
      const title = item.title.trim() || cutTo(plainText(item.prompt), 80) || item.id;
      const cut = cutTo(title, LONGEST_TITLE);
      if (cut !== title) lose('title-cut', { limit: LONGEST_TITLE });
      return cut;
    },
    id({ id, named }, lose) {
      if (!named) return undefined;
      if (taken.has(id)) {
        lose('id-lost');
        return undefined;
      }
      taken.add(id);
      return id;
    },
  };
}
