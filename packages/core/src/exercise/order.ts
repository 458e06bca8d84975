import type { OrderEntry } from '../model/exercise.ts';
import { plainText } from '../parse/plain-text.ts';
import type { ExerciseTypeDefinition } from './exercise-type-definition.ts';
import { isNumbered } from './list-items.ts';
import { longestOrdered } from './longest-ordered.ts';
import { almostNumbered, orderEntries } from './order-entries.ts';
import { percent } from './percent.ts';

/** A numbered list in the right order; an entry that is a nested list is a tie. */
export const order: ExerciseTypeDefinition<'order'> = {
  type: 'order',
  written: 'a list numbered 1. 2. 3. in the right order',
  read({ body, key, malformed, almost }) {
    const lists = body.filter((block) => block.kind === 'list' && isNumbered(block));
    const [list, ...others] = lists;
    const near = list ? undefined : almostNumbered(body);
    if (near) malformed('its entries are not numbered as 1. 2. 3.', near.block.span, near.better);
    else if (!list) malformed('it has no numbered list.');
    const groups = list ? orderEntries(list, almost) : [];
    if (list && groups.flat().length < 2) malformed('it has fewer than two entries.', list.span);
    for (const { text, span } of groups.flat()) if (text.length === 0) malformed('an entry is empty.', span);
    for (const { span } of others)
      malformed('it has a second numbered list: put its entries into the first.', span);
    const prompt = body.filter((block) => !lists.includes(block) && block !== near?.block);
    return { type: 'order', groups, prompt, key };
  },
  gist: ({ groups }) => ({
    asked: groups.flat().map(({ text }) => plainText(text)),
    right: groups.flatMap((group, rank) => group.map(({ text }) => `${rank} ${plainText(text)}`)),
  }),
  empty: () => ({ type: 'order', entries: [] }),
  key({ groups }) {
    const entries = [...groups.flat().keys()];
    return entries.length > 0 ? { type: 'order', entries } : undefined;
  },
  /**
   * Longest ordered subset ÷ entries, ties free, as Moodle's grading type 5. One entry alone is in no order: where there
   * are several, a longest subset of one counts nothing.
   */
  grade({ groups }, response) {
    const ranks = groups.flatMap((group, rank) => group.map(() => rank));
    const placed = [...new Set(response.entries)].filter((index) => index in ranks);
    const kept = longestOrdered(ranksInTurn(groups, ranks, placed));
    const entries = ranks.length;
    const inOrder = kept.length > 1 || entries === 1 ? kept.length : 0;
    const right = new Set(inOrder > 0 ? kept.map((at) => placed[at]) : []);
    const given = new Set(placed);
    const score = entries > 0 ? inOrder / entries : 0;
    return {
      score,
      parts: ranks.map((_, index) => ({
        of: 'entry',
        index,
        verdict: right.has(index) ? 'right' : given.has(index) ? 'wrong' : 'missed',
      })),
      explanation: {
        text:
          inOrder > 0
            ? '{kept} of {entries} entries stand in the right order among themselves: {kept} ÷ {entries} = {percent} %.'
            : 'No two entries stand in the right order: 0 %.',
        values: { kept: inOrder, entries, percent: percent(score) },
      },
      feedback: [],
    };
  },
};

/** The ranks of the placed entries. Entries of the same words cannot be told apart: the earlier is taken for the earlier. */
function ranksInTurn(
  groups: readonly (readonly OrderEntry[])[],
  ranks: readonly number[],
  placed: readonly number[],
): number[] {
  const words = groups.flat().map(({ text }) => plainText(text));
  const twins = new Map<string, number[]>();
  for (const index of placed.toSorted((a, b) => a - b)) {
    const word = words[index] ?? '';
    const same = twins.get(word) ?? [];
    same.push(ranks[index] ?? 0);
    twins.set(word, same);
  }
  const turn = new Map<string, number>();
  return placed.map((index) => {
    const word = words[index] ?? '';
    const nth = turn.get(word) ?? 0;
    turn.set(word, nth + 1);
    return twins.get(word)?.[nth] ?? 0;
  });
}
