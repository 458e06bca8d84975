/** Finds pairs of neighbouring tokens in a text. */
export interface TokenIndex {
  /** An upper bound of the number of places; too high if others have the same hash. */
  count(first: number, second: number): number;
  /** Index of the first token of each place, in text order. */
  places(first: number, second: number): Iterable<number>;
}

/** One pass over the text, regardless of its length. */
export function indexTokens(ids: Int32Array): TokenIndex {
  const buckets = 1 << Math.min(20, Math.max(8, Math.ceil(Math.log2(ids.length + 1)) + 1));
  const bucket = (first: number, second: number): number =>
    (Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b) >>> 8) & (buckets - 1);
  const begins = new Int32Array(buckets + 1);
  const last = ids.length - 1;
  for (let i = 0; i < last; i++) {
    const at = bucket(ids[i] as number, ids[i + 1] as number) + 1;
    begins[at] = (begins[at] as number) + 1;
  }
  for (let i = 0; i < buckets; i++) begins[i + 1] = (begins[i + 1] as number) + (begins[i] as number);
  const next = begins.slice();
  const entries = new Int32Array(Math.max(0, last));
  for (let i = 0; i < last; i++) {
    const at = bucket(ids[i] as number, ids[i + 1] as number);
    entries[next[at] as number] = i;
    next[at] = (next[at] as number) + 1;
  }
  return {
    count(first, second) {
      const at = bucket(first, second);
      return (begins[at + 1] as number) - (begins[at] as number);
    },
    *places(first, second) {
      const at = bucket(first, second);
      for (let k = begins[at] as number; k < (begins[at + 1] as number); k++) {
        const i = entries[k] as number;
        if (ids[i] === first && ids[i + 1] === second) yield i;
      }
    },
  };
}
