/**
 * Formats a score (0..1) in whole percent. Only a full score is 100 and only a zero score is 0, however close others
 * are.
 */
export function percent(score: number): number {
  if (score <= 0) return 0;
  return score >= 1 ? 100 : Math.min(99, Math.max(1, Math.round(score * 100)));
}
