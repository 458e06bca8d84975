import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { pacedCheck, waitBefore } from './paced-check.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('does not wait where the check is cheap', () => {
  expect(waitBefore(1000, 1000, undefined)).toBe(0);
  expect(waitBefore(1000, 1000, { ended: 900, cost: 1 })).toBe(0);
  expect(waitBefore(1000, 1000, { ended: 900, cost: 10 })).toBe(0);
});

it('waits for a pause where the check is dear, and no longer than the longest burst', () => {
  expect(waitBefore(1000, 1000, { ended: 0, cost: 20 })).toBe(20);
  expect(waitBefore(1000, 1000, { ended: 0, cost: 200 })).toBe(40);
  expect(waitBefore(1000, 900, { ended: 0, cost: 200 })).toBe(20);
  expect(waitBefore(1000, 800, { ended: 0, cost: 200 })).toBe(0);
});

it('waits as long as it is told to, however cheap the check is', () => {
  expect(waitBefore(1000, 1000, undefined, 5)).toBe(5);
  expect(waitBefore(1000, 1000, { ended: 0, cost: 200 }, 5)).toBe(40);
});

it('waits longer, the more the last check cost', () => {
  const cost = fc.double({ min: 0, max: 5000, noNaN: true });
  fc.assert(
    fc.property(cost, cost, fc.nat(500), fc.nat(500), (one, other, age, ago) => {
      const wait = (taken: number) => waitBefore(1000, 1000 - age, { ended: 1000 - ago, cost: taken });
      expect(wait(Math.min(one, other))).toBeLessThanOrEqual(wait(Math.max(one, other)));
    }),
    { seed: 3 },
  );
});

/** Types at some speed for ten seconds while each check keeps the host busy so long; returns when checks began. */
function typed(cost: number, between: number): number[] {
  const begun: number[] = [];
  const check = pacedCheck((spent) => {
    begun.push(performance.now());
    vi.advanceTimersByTime(cost);
    spent(cost);
  });
  const end = performance.now() + 10_000;
  while (performance.now() < end) {
    check.changed();
    vi.advanceTimersByTime(between);
  }
  vi.runAllTimers();
  return begun;
}

it('checks after each key where that is cheap', () => {
  expect(typed(1, 100).length).toBe(100);
});

it('makes no more than sixty checks a second, however fast the text changes', () => {
  expect(typed(0, 1).length).toBeLessThanOrEqual(10_000 / 16 + 1);
});

it('leaves the host most of its time, and still checks while somebody goes on typing', () => {
  for (const cost of [15, 50, 150]) {
    const checks = typed(cost, 30).length;
    expect(checks * cost).toBeLessThanOrEqual(10_000 / 3);
    expect(checks).toBeGreaterThanOrEqual(10_000 / (120 + 4 * cost + 30) - 1);
  }
});

it('drops a check that has not begun', () => {
  const run = vi.fn();
  const check = pacedCheck(run);
  check.changed();
  check.dispose();
  vi.runAllTimers();
  expect(run).not.toHaveBeenCalled();
});
