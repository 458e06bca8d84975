/** Round by round, one figure's time divided by another's. */
export function ratios(times: readonly number[], others: readonly number[]): number[] {
  return times.map((time, round) => time / (others[round] ?? time));
}
