import { describe, expect, it } from 'vitest';
import { isDisturbed } from './is-disturbed.ts';

const idle = { others: 0.1, cores: 2 };
const unknown = { others: Number.NaN, cores: 2 };

describe('isDisturbed', () => {
  it('takes work for disturbed when the clock is far ahead of the processor', () => {
    expect(isDisturbed([{ wall: 100, cpu: 95 }], 'cpu', idle)).toBe(false);
    expect(isDisturbed([{ wall: 200, cpu: 95 }], 'cpu', idle)).toBe(true);
    expect(isDisturbed([{ wall: 200, cpu: 95 }], 'cpu', unknown)).toBe(true);
  });

  it('adds up turns, so that one pause of a moment disturbs nothing', () => {
    const short = Array.from({ length: 50 }, () => ({ wall: 1, cpu: 1 }));
    expect(isDisturbed([...short, { wall: 3, cpu: 1 }], 'cpu', idle)).toBe(false);
    expect(isDisturbed([...short, { wall: 60, cpu: 1 }], 'cpu', idle)).toBe(true);
  });

  it('does not take threads that work at the same time for a disturbance', () => {
    expect(isDisturbed([{ wall: 100, cpu: 190 }], 'cpu', idle)).toBe(false);
  });

  it('takes a load above the cores for a disturbance', () => {
    expect(isDisturbed([{ wall: 100, cpu: 100 }], 'cpu', { others: 1.2, cores: 2 })).toBe(true);
    expect(isDisturbed([{ wall: 100, cpu: 100 }], 'cpu', { others: 1.2, cores: 4 })).toBe(false);
  });

  it('asks only for the load where the clock counts, since such work waits by itself', () => {
    const waiting = [{ wall: 100, cpu: 5 }];
    expect(isDisturbed(waiting, 'wall', idle)).toBe(false);
    expect(isDisturbed(waiting, 'wall', { others: 0.4, cores: 2 })).toBe(true);
    expect(isDisturbed(waiting, 'wall', { others: 0.4, cores: 8 })).toBe(false);
    expect(isDisturbed(waiting, 'wall', unknown)).toBe(false);
  });
});
