import type { ShortAnswer } from '../model/exercise.ts';
import { type LinearPattern, linearPattern, refused } from './linear-pattern.ts';

/** Total steps that the patterns of one exercise may have: an answer is matched against all of them. */
const MOST_STEPS = 20_000;

const known = new WeakMap<readonly ShortAnswer[], ReadonlyMap<ShortAnswer, LinearPattern>>();

/** Returns the patterns among accepted answers, compiled once per lesson; those beyond the limit are refused. */
export function acceptedPatterns(accepted: readonly ShortAnswer[]): ReadonlyMap<ShortAnswer, LinearPattern> {
  const compiled = known.get(accepted);
  if (compiled) return compiled;
  const patterns = new Map<ShortAnswer, LinearPattern>();
  let steps = 0;
  for (const answer of accepted) {
    if (!answer.pattern) continue;
    const pattern = steps < MOST_STEPS ? linearPattern(answer.text) : TOO_MANY;
    steps += pattern.size;
    patterns.set(answer, pattern);
  }
  known.set(accepted, patterns);
  return patterns;
}

const TOO_MANY = refused('the patterns before it are too many or too long.');
