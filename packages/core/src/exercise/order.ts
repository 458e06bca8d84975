import { plainText } from '../markdown/plain-text.ts';
import { writtenBlocks, writtenEntry } from '../markdown/written-blocks.ts';
import type { OrderEntry, OrderExercise } from '../model/exercise.ts';
import { carried } from './carried.ts';
import { disordered } from './disordered.ts';
import type { ExerciseTypeDefinition, Piece } from './exercise-type-definition.ts';
import { isNumbered } from './list-items.ts';
import { longestAcrossTies } from './longest-across-ties.ts';
import { longestOrdered } from './longest-ordered.ts';
import { mixed } from './mixed.ts';
import { almostNumbered, flatEntries, orderEntries } from './order-entries.ts';
import { percent } from './percent.ts';
import { shuffled } from './shuffled.ts';

export interface OrderBody {
  readonly type: 'order';
  readonly entries: readonly Piece[];
}

/** A numbered list in the right order; an entry that is a nested list is a tie. */
export const order: ExerciseTypeDefinition<'order', OrderBody> = {
  type: 'order',
  means: 'Put entries in order: a numbered list.',
  icon: 'list-ordered',
  otherNames: ['sort', 'sorting', 'sequence', 'timeline'],
  snippet: (stop) => [
    stop('Put the events in order.'),
    ['First', 'Second', 'Third'].map((entry, index) => `${index + 1}. ${stop(entry)}`).join('\n'),
  ],
  hasForm: (block) => block.kind === 'list' && isNumbered(block),
  entries: { as: 'steps', in: 'body' },
  written: 'a list numbered 1. 2. 3. in the right order',
  read({ mark, body, key, keyless, malformed, almost }) {
    const lists = body.filter((block) => block.kind === 'list' && isNumbered(block));
    const [list, ...others] = lists;
    const near = list ? undefined : almostNumbered(body);
    if (near) malformed('its entries are not numbered 1. 2. 3.', near.block.span, near.better);
    else if (!list) malformed('it has no numbered list.');
    const isShuffled = keyless && mark.flag('shuffled');
    const groups = list ? (isShuffled ? [flatEntries(list)] : orderEntries(list, almost)) : [];
    if (list && groups.flat().length < 2) malformed('it has fewer than two entries.', list.span);
    for (const { text, span } of groups.flat()) if (text.length === 0) malformed('an entry is empty.', span);
    for (const { span } of others)
      malformed('it has a second numbered list; move its entries into the first.', span);
    const prompt = body.filter((block) => !lists.includes(block) && block !== near?.block);
    return { type: 'order', isShuffled, groups, prompt, key };
  },
  gist: ({ isShuffled, groups }) => ({
    asked: groups.flat().map(({ text }) => plainText(text)),
    right: (isShuffled ? [] : groups).flatMap((group, rank) =>
      group.map(({ text }) => `${rank} ${plainText(text)}`),
    ),
  }),
  empty: () => ({ type: 'order', entries: [] }),
  key({ isShuffled, groups }) {
    if (isShuffled) return undefined;
    const entries = [...groups.flat().keys()];
    return entries.length > 0 ? { type: 'order', entries } : undefined;
  },
  /**
   * Longest ordered subset ÷ entries, ties free, like Moodle's grading type 5. A single entry has no order, nor do the
   * entries of one tie: a subset without two entries in an order scores nothing.
   */
  grade(exercise, { entries: given }) {
    const { ranks, placed, kept, score } = scoreOfOrder(exercise, given);
    const entries = ranks.length;
    const right = new Set(kept.map((at) => placed[at]));
    const seen = new Set(placed);
    return {
      score,
      parts: ranks.map((_, index) => ({
        of: 'entry',
        index,
        verdict: right.has(index) ? 'right' : seen.has(index) ? 'wrong' : 'missed',
      })),
      explanation: {
        text:
          kept.length > 0
            ? '{kept} of {entries} entries are in the right order relative to each other: {kept} ÷ {entries} = {percent}%.'
            : 'No two entries are in the right order: 0%.',
        values: { kept: kept.length, entries, percent: percent(score) },
      },
      feedback: [],
    };
  },
  keyless: {
    write(exercise) {
      const texts = exercise.groups.flat().map(({ text }) => writtenBlocks(text));
      const isRight = (entries: readonly number[]): boolean =>
        exercise.groups.length > 1 && scoreOfOrder(exercise, entries).score === 1;
      const order = mixed(texts, exercise.id, (entries) => !isRight(entries));
      const list = order.map((index, place) => writtenEntry(`${place + 1}. `, texts[index] ?? ''));
      return { flags: ['shuffled'], blocks: [list.join('\n')] };
    },
    holdsKey: ({ isShuffled }) => !isShuffled,
    isGraded: false,
  },
  carry({ entries }, from, to) {
    const words = ({ groups }: OrderExercise): string[] => groups.flat().map(({ text }) => plainText(text));
    const [own, others] = [words(from), words(to)];
    const places = carried(own, others);
    const moved = entries.filter((index) => index in own).map((index) => places[index]);
    return moved.includes(undefined) ? undefined : { type: 'order', entries: moved as number[] };
  },
  shuffling: {
    arrange: (exercise, draw) => {
      if (exercise.isShuffled) return shuffled(exercise.groups.flat().length, draw);
      const scoreOf = (entries: readonly number[]): number => scoreOfOrder(exercise, entries).score;
      return disordered(exercise.groups.flat().length, scoreOf, draw);
    },
    mapIndexes: (response, map) => ({ ...response, entries: response.entries.map(map) }),
    movesParts: true,
  },
  distinct: ({ groups }) => [
    groups.flat().map(({ text, span }) => ({ part: 'entry', text: plainText(text), span })),
  ],
  lacksRightAnswer: () => false,
  wantsWords: false,
  answerFirst: () => ({ text: 'Write your answer first.', values: {} }),
  wordsOfPart: ({ groups }, index) => plainText(groups.flat()[index]?.text ?? []),
  isInWords: () => false,
  ask: () => ({ words: 'order' }),
  shown({ groups }, order, { prose }) {
    const entries = groups.flat();
    return { type: 'order', entries: order.map((index) => ({ html: prose(entries[index]?.text ?? []) })) };
  },
  alsoAccepted: () => [],
  solution: ({ isShuffled, groups }) =>
    isShuffled
      ? undefined
      : { kind: 'entries', ordered: true, entries: groups.map((ties) => ties.map(({ text }) => text)) },
};

/** Returns the score of an order, 0..1, and which of the placed entries, by position, are in the right order. */
function scoreOfOrder({ groups }: OrderExercise, entries: readonly number[]) {
  const ranks = groups.flatMap((group, rank) => group.map(() => rank));
  const placed = [...new Set(entries)].filter((index) => index in ranks);
  const inTurn = ranksInTurn(groups, ranks, placed);
  const kept = groups.length > 1 ? longestAcrossTies(inTurn) : longestOrdered(inTurn);
  return { ranks, placed, kept, score: ranks.length > 0 ? kept.length / ranks.length : 0 };
}

/**
 * The ranks of the placed entries. Entries with the same words are interchangeable: the earlier counts as the earlier.
 */
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
