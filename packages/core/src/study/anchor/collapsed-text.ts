/** A text with every run of white space collapsed to one space, and trimmed. */
export interface CollapsedText {
  readonly text: string;
  /** Converts an original offset to the collapsed text. */
  collapsed(offset: number): number;
  /** Converts a collapsed offset to the original text. */
  original(offset: number): number;
}

export function collapseText(source: string): CollapsedText {
  // Where each run of words starts, in the collapsed text and in the original one.
  const froms: number[] = [];
  const origins: number[] = [];
  let text = '';
  for (const { 0: word, index } of source.matchAll(/\S+/g)) {
    if (text !== '') text += ' ';
    froms.push(text.length);
    origins.push(index);
    text += word;
  }
  /** Index of the last value not above a limit; 0 if all are. */
  const lastUpTo = (values: readonly number[], limit: number): number => {
    let low = 0;
    let high = values.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((values[middle] ?? 0) <= limit) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    text,
    collapsed(offset) {
      const word = lastUpTo(origins, offset);
      // The space before a word belongs to the word before it.
      const end = (froms[word + 1] ?? text.length + 1) - 1;
      return Math.max(0, Math.min((froms[word] ?? 0) + offset - (origins[word] ?? 0), end));
    },
    original(offset) {
      const word = lastUpTo(froms, offset);
      return (origins[word] ?? 0) + offset - (froms[word] ?? 0);
    },
  };
}
