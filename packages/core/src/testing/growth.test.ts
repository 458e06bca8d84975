import { describe, expect, it } from 'vitest';
import { growth } from './growth.ts';

/** As small as the smallest lesson that a suite measures, in UTF-16 units. */
const SIZE = 1_000;
const TIMES = 8;
/** What is disturbed is measured anew. */
const AGAIN = { retry: 3 };

const numbers = (length: number): number[] => Array.from({ length }, (_, n) => n);
const measure = async (work: (input: number[]) => unknown): Promise<boolean> =>
  (await growth(numbers, work, SIZE, TIMES)).linear;

describe('the growth of work', () => {
  it('is linear, of work that is', AGAIN, async () => {
    expect(await measure((input) => input.map(String).join(' ').split(' ').map(Number))).toBe(true);
  });

  it('is linear, of work that takes next to nothing or always the same', AGAIN, async () => {
    expect(await measure(() => 0)).toBe(true);
    expect(await measure(() => numbers(100_000).map(String))).toBe(true);
  });

  it('is not linear where every unit is compared with every other', async () => {
    expect(await measure((input) => input.map((n) => input.lastIndexOf(n + 0.5)))).toBe(false);
  });

  it('is not linear where work only begins to be repeated in the larger input', async () => {
    const late = (input: number[]): number[] => (input.length > SIZE ? input : []);
    expect(await measure((input) => late(input).filter((n) => !input.includes(-n - 1)))).toBe(false);
  });
});
