import { expect, it } from 'vitest';
import { soakOrShort } from '../toolchain/soak-or-short.ts';
import { fuzzLessons } from './fuzz-lessons.ts';

/** Milliseconds. */
const TIME = soakOrShort(8_000, 300_000);

it('mutated lessons are read, checked, rendered, graded, edited and mended without a throw, a hang or HTML that runs', async () => {
  // Another seed each day: what one run misses, another finds, and a day's failure can be had again.
  const seed = Math.floor(Date.now() / 86_400_000);
  const { runs, failure } = await fuzzLessons({ seed, time: TIME });
  expect(failure).toBeUndefined();
  console.log(`${runs} mutated lessons, seed ${seed}`);
});
