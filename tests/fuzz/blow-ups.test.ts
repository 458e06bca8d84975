import { growth } from '@marginalia/core/testing';
import { describe, expect, it } from 'vitest';
import { hostileLessons } from '../bench/blow-ups/hostile-lessons.ts';
import { steps } from '../bench/blow-ups/steps.ts';
import { soakOrShort } from '../toolchain/soak-or-short.ts';

/** Length of the smaller lesson, in UTF-16 units. */
const SMALL = soakOrShort(1_000, 2_000);
/** How many times longer the larger one is. */
const TIMES = 8;
/** What was disturbed is measured anew: quadratic work fails each time. */
const AGAIN = { retry: 3 };

describe.each(Object.entries(hostileLessons))('a lesson eight times as long, of %s,', (_, make) => {
  it('takes about eight times as long, whatever is done with it', AGAIN, async () => {
    const slow: string[] = [];
    for (const [step, work] of Object.entries(steps)) {
      const { small, large, linear } = await growth(make, work, SMALL, TIMES);
      if (!linear) slow.push(`${step}: ${small.toFixed(1)} ms, then ${large.toFixed(1)} ms`);
    }
    expect(slow).toEqual([]);
  });
});
