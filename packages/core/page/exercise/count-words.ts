const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Counts the words of a text, even in languages that write no spaces between them. */
export function countWords(text: string): number {
  let count = 0;
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) count += 1;
  return count;
}
