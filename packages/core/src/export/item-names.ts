import { plainText } from '../markdown/plain-text.ts';
import type { Item } from '../model/item.ts';
import { cutTo } from './cut-to.ts';
import type { Lose } from './losses.ts';

/** What items are called in a format. */
export interface ItemNames {
  /** The title of an item; the beginning of its text where it has none. */
  title(item: Item, lose: Lose): string;
  /** The id of an item; `undefined` where the author gave none, or another item has it. */
  id(item: Item, lose: Lose): string | undefined;
}

/** Most characters of a title, counted as code points: Moodle has room for no more. */
export const LONGEST_TITLE = 255;

/** Ids have at most a hundred letters wherever they are read, which is what other systems hold. */
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
