import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createRetries } from './retries.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('tries again after rests that grow up to a minute, however often it is asked meanwhile', () => {
  const tried: number[] = [];
  const start = Date.now();
  const retries = createRetries(() => {
    tried.push((Date.now() - start) / 1000);
    retries.later();
  });
  for (let i = 0; i < 50; i++) retries.later();
  vi.advanceTimersByTime(200_000);
  expect(tried).toEqual([1, 3, 7, 15, 31, 63, 123, 183]);
});

it('begins with a short rest again when nothing was left, and tries at once when told to', () => {
  const attempt = vi.fn();
  const retries = createRetries(attempt);
  retries.later();
  retries.now();
  expect(attempt).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(10_000);
  expect(attempt).toHaveBeenCalledTimes(1);
  retries.stop();
  retries.later();
  vi.advanceTimersByTime(1000);
  expect(attempt).toHaveBeenCalledTimes(2);
});

it('ends when it is let go of', () => {
  const attempt = vi.fn();
  const retries = createRetries(attempt);
  retries.later();
  retries.dispose();
  retries.now();
  retries.later();
  vi.advanceTimersByTime(100_000);
  expect(attempt).not.toHaveBeenCalled();
});
