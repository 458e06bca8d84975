const GRAM = 3;
const BUCKETS = 1 << 16;

/** A stretch of a text that shares many groups of three letters with a pattern. */
export interface TextWindow {
  readonly start: number;
  readonly end: number;
}

/**
 * The stretches of a text in which a pattern could occur with at most `limit` edits, those that share most first.
 * An edit spoils at most three groups of three letters, so an occurrence shares at least `length - 2 - 3 * limit` of
 * them (the q-gram lemma of P. Jokinen and E. Ukkonen, 1991). One pass over the text, whatever its length.
 *
 * @param most how many windows are wanted at most
 */
export function similarWindows(text: string, pattern: string, limit: number, most: number): TextWindow[] {
  const grams = new Uint8Array(BUCKETS);
  for (let i = 0; i + GRAM <= pattern.length; i++) grams[bucket(pattern, i)] = 1;
  const size = Math.max(pattern.length, 32);
  const counts = new Uint32Array(Math.ceil(text.length / size) + 1);
  for (let i = 0; i + GRAM <= text.length; i++) {
    const block = Math.floor(i / size);
    counts[block] = (counts[block] ?? 0) + (grams[bucket(text, i)] ?? 0);
  }
  const least = Math.max(1, pattern.length - GRAM + 1 - GRAM * limit);
  const blocks = Array.from(counts, (count, block) => ({ block, shared: count + (counts[block + 1] ?? 0) }));
  const chosen = blocks
    .filter(({ shared }) => shared >= least)
    .sort((a, b) => b.shared - a.shared || a.block - b.block)
    .slice(0, most)
    .map(({ block }) => ({
      start: Math.max(0, block * size - limit),
      end: Math.min(text.length, (block + 2) * size + limit),
    }))
    .sort((a, b) => a.start - b.start);
  return joined(chosen);
}

/** Windows that overlap become one, so that no occurrence is cut and none is found twice. */
function joined(windows: readonly TextWindow[]): TextWindow[] {
  const all: TextWindow[] = [];
  for (const window of windows) {
    const before = all.at(-1);
    if (before && window.start <= before.end)
      all[all.length - 1] = { start: before.start, end: Math.max(before.end, window.end) };
    else all.push(window);
  }
  return all;
}

function bucket(text: string, at: number): number {
  const mixed = text.charCodeAt(at) * 961 + text.charCodeAt(at + 1) * 31 + text.charCodeAt(at + 2);
  return mixed & (BUCKETS - 1);
}
