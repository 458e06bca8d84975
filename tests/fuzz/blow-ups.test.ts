import { growth } from '@marginalia/core/testing';
import { describe, expect, it } from 'vitest';
import { hostileLessons } from '../bench/blow-ups/hostile-lessons.ts';
import { steps } from '../bench/blow-ups/steps.ts';

/** Length of the smaller lesson, in UTF-16 units. */
const SMALL = 4_000;
/** What was disturbed is measured anew: quadratic work fails each time. */
const AGAIN = { retry: 3 };

describe.each(Object.entries(hostileLessons))('a lesson four times as long, of %s,', (_, make) => {
  it('takes about four times as long, whatever is done with it', AGAIN, async () => {
    const slow: string[] = [];
    for (const [step, work] of Object.entries(steps)) {
      const { small, large, linear } = await growth(make, work, SMALL);
      if (!linear) slow.push(`${step}: ${small.toFixed(1)} ms, then ${large.toFixed(1)} ms`);
    }
    expect(slow).toEqual([]);
  });
});
