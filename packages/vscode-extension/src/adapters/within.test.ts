import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { within } from './within.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('gives what comes in time, and leaves no timer behind', async () => {
  expect(await within(1000, Promise.resolve('here'))).toBe('here');
  await expect(within(1000, Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(vi.getTimerCount()).toBe(0);
});

it('rejects what comes too late', async () => {
  const never = within(1000, new Promise(() => undefined));
  const told = expect(never).rejects.toThrow('no answer within 1000 ms');
  await vi.advanceTimersByTimeAsync(1000);
  await told;
});
