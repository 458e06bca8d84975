/** What the one has more of than the other. */
export function surplus(words: readonly string[], others: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of others) counts.set(word, (counts.get(word) ?? 0) + 1);
  return words.filter((word) => {
    const left = counts.get(word) ?? 0;
    if (left > 0) counts.set(word, left - 1);
    return left === 0;
  });
}

/** Words without so many that may be labels of notes. */
export function withoutLabels(words: readonly string[], count: number): string[] {
  let left = count;
  return words.filter(
    (word) => !(/^(?:\d{1,4}|[a-z]{1,2}|[ivxlc]+|notes?|footnotes?)$/i.test(word) && left-- > 0),
  );
}

/** Words that are not made up of others: where a word ends in markup may be read in several ways. */
export function notComposed(words: readonly string[], parts: readonly string[]): string[] {
  const letters = parts.filter((part) => /^\p{L}+$/u.test(part)).join(' ');
  const joined = letters.replaceAll(' ', '');
  return words.filter((word) => {
    if (!/^\p{L}+$/u.test(word)) return true;
    // A part of a word that the other has, or a word of several parts, which stand together there.
    return !(parts.some((part) => part.length > word.length && part.includes(word)) || joined.includes(word));
  });
}

/** Words that occur once in both and come before one that comes before them in the other. */
export function outOfOrder(source: readonly string[], lesson: readonly string[]): string[] {
  const once = onceIn(source);
  const moved: string[] = [];
  let last = -1;
  for (const [word] of onceIn(lesson)) {
    const at = once.get(word);
    if (at === undefined) continue;
    if (at < last) moved.push(word);
    else last = at;
  }
  return moved;
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
