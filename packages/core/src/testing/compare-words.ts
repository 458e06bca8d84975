import { firstIndex } from '../text/first-index.ts';
/** The words that one has more of than the other. */
export function surplus(words: readonly string[], others: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of others) counts.set(word, (counts.get(word) ?? 0) + 1);
  return words.filter((word) => {
    const left = counts.get(word) ?? 0;
    if (left > 0) counts.set(word, left - 1);
    return left === 0;
  });
}

/** Words without that many possible note labels. */
export function withoutLabels(words: readonly string[], count: number): string[] {
  let left = count;
  return words.filter(
    (word) => !(/^(?:\d{1,4}|[a-z]{1,2}|[ivxlc]+|notes?|footnotes?)$/i.test(word) && left-- > 0),
  );
}

/**
 * Words that are not composed of others: where a word ends in markup may be read in several ways.
 *
 * @param parts words that only the other has
 *
 * @param others all words of the other: one of several there, and none that it has, is composed of them
 */
export function notComposed(
  words: readonly string[],
  parts: readonly string[],
  others: readonly string[] = [],
): string[] {
  const letters = parts.filter((part) => /^\p{L}+$/u.test(part)).join(' ');
  const joined = letters.replaceAll(' ', '');
  const known = new Set(others);
  const all = others.join('');
  return words.filter((word) => {
    if (!/^\p{L}+$/u.test(word)) return true;
    // A part of one of the other's words, or a word of several parts, which are adjacent there.
    if (parts.some((part) => part.length > word.length && part.includes(word))) return false;
    return !(joined.includes(word) || (word.length > 3 && !known.has(word) && all.includes(word)));
  });
}

/** Words that occur once in both but in another order: those outside the longest common sequence. */
export function outOfOrder(source: readonly string[], lesson: readonly string[]): string[] {
  const once = onceIn(source);
  const common = [...onceIn(lesson).keys()].flatMap((word) => {
    const at = once.get(word);
    return at === undefined ? [] : { word, at };
  });
  // The last word of the best sequence of each length, and the word before each.
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [index, { at }] of common.entries()) {
    const low = firstIndex(ends, (end) => (common[end]?.at ?? 0) >= at);
    before[index] = ends[low - 1];
    ends[low] = index;
  }
  const kept = new Set<number>();
  for (let index = ends.at(-1); index !== undefined; index = before[index]) kept.add(index);
  return common.filter((_, index) => !kept.has(index)).map(({ word }) => word);
}

function onceIn(words: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  const twice = new Set<string>();
  for (const [at, word] of words.entries()) {
    if (places.has(word)) twice.add(word);
    places.set(word, at);
  }
  for (const word of twice) places.delete(word);
  return places;
}
