/** A stretch of a text that resembles a pattern. */
export interface ApproximateMatch {
  /** First UTF-16 offset. */
  readonly start: number;
  /** UTF-16 offset after the last unit. */
  readonly end: number;
  /** Units to insert, delete or replace until the two are equal. */
  readonly distance: number;
}

/**
 * Where a pattern occurs in a text with at most `limit` edits: of occurrences that overlap the closest, of equally
 * close ones the first. P. H. Sellers, "The theory and computation of evolutionary distances", J. Algorithms 1 (1980),
 * with E. Ukkonen's cut-off ("Finding approximate patterns in strings", 1985): time grows with text times limit.
 */
export function approximateMatches(text: string, pattern: string, limit: number): ApproximateMatch[] {
  const length = pattern.length;
  const found: ApproximateMatch[] = [];
  if (length === 0 || limit < 0) return found;
  const wanted = new Uint16Array(length);
  for (let i = 0; i < length; i++) wanted[i] = pattern.charCodeAt(i);
  // One column: edits between the pattern's first i units and what ends here, and where that begins.
  const edits = new Int32Array(length + 1);
  const starts = new Int32Array(length + 1);
  for (let i = 0; i <= length; i++) edits[i] = i;
  let last = Math.min(length, limit);

  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    let diagonal = 0;
    let diagonalStart = at;
    starts[0] = at + 1;
    const reach = Math.min(length, last + 1);
    for (let i = 1; i <= reach; i++) {
      // Beyond the last cell that counts, the column before is only known to exceed the limit.
      const left = i <= last ? cell(edits, i) : limit + 1;
      const leftStart = i <= last ? cell(starts, i) : at;
      let best = diagonal + (wanted[i - 1] === unit ? 0 : 1);
      let start = diagonalStart;
      if (left + 1 < best) {
        best = left + 1;
        start = leftStart;
      }
      if (cell(edits, i - 1) + 1 < best) {
        best = cell(edits, i - 1) + 1;
        start = cell(starts, i - 1);
      }
      diagonal = left;
      diagonalStart = leftStart;
      edits[i] = best;
      starts[i] = start;
    }
    last = reach;
    while (last > 0 && cell(edits, last) > limit) last--;
    if (last === length) add({ start: cell(starts, length), end: at + 1, distance: cell(edits, length) });
  }
  return found;

  function add(match: ApproximateMatch): void {
    const before = found.at(-1);
    if (!before || match.start >= before.end) found.push(match);
    else if (match.distance < before.distance) found[found.length - 1] = match;
  }
}

/** Indices here never leave the array; the types cannot know. */
function cell(cells: Int32Array, index: number): number {
  return cells[index] as number;
}
