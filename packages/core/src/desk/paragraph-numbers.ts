/**
 * Formats paragraph numbers, in order, for citation: “
 *
 * 7”, “
 *
 * 7–10”, “
 *
 * 2, 7–8”; '' for none.
 */
export function paragraphNumbers(numbers: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && number === run[1] + 1) run[1] = number;
    else runs.push([number, number]);
  }
  const cited = runs.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`));
  return cited.length === 0 ? '' : `¶ ${cited.join(', ')}`;
}
