/** Gives a place to fill in, with the words that stand there first, or with several to choose from. */
export type TabStop = (words: string | readonly string[]) => string;

/** Tab stops in the snippet syntax that editors share, numbered in the order in which they are asked for. */
export function createTabStops(): TabStop {
  let number = 0;
  return (words) => {
    number += 1;
    if (typeof words === 'string') return `\${${number}:${words.replace(/[\\$}]/g, '\\$&')}}`;
    return `\${${number}|${words.map((word) => word.replace(/[\\$},|]/g, '\\$&')).join(',')}|}`;
  };
}
