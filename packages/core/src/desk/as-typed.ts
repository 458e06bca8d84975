/**
 * Words with normalised quotes and dashes, however a page has set them: for comparing what host and page mean. Each
 * unit stays one.
 */
export function asTyped(words: string): string {
  return words.replace(/[‘’‚‛‹›“”„‟«»"]/g, "'").replace(/[‐‑‒–—]/g, '-');
}
