/** Makes a place to fill in, with initial words or with several to choose from. */
export type TabStop = (words: string | readonly string[]) => string;

/** Creates tab stops in the snippet syntax that editors share, numbered in the order of the calls. */
export function createTabStops(): TabStop {
  let number = 0;
  return (words) => {
    number += 1;
    if (typeof words === 'string') return `\${${number}:${words.replace(/[\\$}]/g, '\\$&')}}`;
    return `\${${number}|${words.map((word) => word.replace(/[\\$},|]/g, '\\$&')).join(',')}|}`;
  };
}
