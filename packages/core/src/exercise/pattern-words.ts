import { type PatternNode, parsePattern } from './pattern-syntax.ts';

/** Stands for any text, including none, in the result of `patternWords`. */
export const ANYTHING = '\uFFFF';

/**
 * Returns everything that a pattern accepts, ignoring case, if that is a list of words: `colou?r` is colour and colour.
 * If the pattern has `^` or `$` inside, the list may contain words that it does not accept. `undefined` if it is not a
 * list, or one of more than `most`.
 */
export function patternWords(source: string, most: number): readonly string[] | undefined {
  const tree = parsePattern(source);
  return 'problem' in tree ? undefined : wordsOf(tree, most);
}

function wordsOf(node: PatternNode, most: number): readonly string[] | undefined {
  switch (node.kind) {
    case 'char':
      return node.all === 'any' || (node.all?.length ?? 0) > most ? undefined : node.all;
    case 'sequence': {
      let words: readonly string[] | undefined = [''];
      for (const item of node.items) words = joined(words, wordsOf(item, most), most);
      return words;
    }
    case 'choice': {
      const all = node.options.map((option) => wordsOf(option, most));
      return all.includes(undefined)
        ? undefined
        : atMost(
            all.flatMap((words) => words ?? []),
            most,
          );
    }
    case 'repeat': {
      const { item, least } = node;
      if (node.most === Number.POSITIVE_INFINITY)
        return least === 0 && item.kind === 'char' && item.all === 'any' ? [ANYTHING] : undefined;
      if (node.most > LONGEST_REPETITION) return undefined;
      const once = wordsOf(item, most);
      let words: readonly string[] | undefined = [''];
      const all: string[] = [];
      for (let times = 0; times <= node.most; times++) {
        if (times >= least) all.push(...(words ?? []));
        if (times < node.most) words = joined(words, once, most);
        if (!words) return undefined;
      }
      return atMost(all, most);
    }
    case 'start':
    case 'end':
      return [''];
  }
}

/** No answer is a word with this many repetitions. */
const LONGEST_REPETITION = 64;

function joined(
  heads: readonly string[] | undefined,
  tails: readonly string[] | undefined,
  most: number,
): readonly string[] | undefined {
  if (!heads || !tails || heads.length * tails.length > most) return undefined;
  return atMost(
    heads.flatMap((head) => tails.map((tail) => head + tail)),
    most,
  );
}

function atMost(words: readonly string[], most: number): readonly string[] | undefined {
  const distinct = [...new Set(words)];
  return distinct.length > most ? undefined : distinct;
}
