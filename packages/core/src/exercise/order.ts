import type { OrderEntry } from '../model/exercise.ts';
import type { ExerciseReader } from './exercise-reader.ts';
import { isNumbered, listItems } from './list-items.ts';

/** A numbered list in the right order; an entry that is a nested list is a tie. */
export const order: ExerciseReader<'order'> = {
  type: 'order',
  written: 'a list numbered 1. 2. 3. in the right order',
  read({ part, body, key, malformed }) {
    const list = body.find((block) => block.kind === 'list' && isNumbered(block));
    if (!list) malformed('it has no numbered list.');
    const groups = (list ? listItems(part, list) : []).map((item): OrderEntry[] => {
      const [only] = item.blocks;
      if (item.blocks.length === 1 && only?.kind === 'list') {
        return listItems(part, only).map((tied) => ({ text: tied.blocks, span: tied.span }));
      }
      return [{ text: item.blocks, span: item.span }];
    });
    if (list && groups.flat().length < 2) malformed('it has fewer than two entries.', list.span);
    for (const { text, span } of groups.flat()) if (text.length === 0) malformed('an entry is empty.', span);
    return { type: 'order', groups, prompt: body.filter((block) => block !== list), key };
  },
};
