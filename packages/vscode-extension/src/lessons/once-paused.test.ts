import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { oncePaused } from './once-paused.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('passes on the last state once nothing has changed for a moment', () => {
  const passed: string[] = [];
  const paused = oncePaused<string>((state) => passed.push(state));
  for (const state of ['a', 'b', 'c']) {
    paused.changed('lesson', state);
    vi.advanceTimersByTime(50);
  }
  expect(passed).toEqual([]);
  vi.advanceTimersByTime(200);
  expect(passed).toEqual(['c']);
  vi.runAllTimers();
  expect(passed).toEqual(['c']);
});

it('does not wait for a pause for ever', () => {
  const passed: number[] = [];
  const paused = oncePaused<number>((state) => passed.push(state));
  for (let key = 1; key <= 60; key++) {
    paused.changed('lesson', key);
    vi.advanceTimersByTime(50);
  }
  expect(passed.length).toBeGreaterThanOrEqual(2);
  expect(passed.length).toBeLessThanOrEqual(3);
});

it('keeps things apart', () => {
  const passed: string[] = [];
  const paused = oncePaused<string>((state) => passed.push(state));
  paused.changed('one', 'first');
  paused.changed('other', 'second');
  vi.runAllTimers();
  expect(passed).toEqual(['first', 'second']);
});

it('passes on nothing once it is disposed of', () => {
  const passed: string[] = [];
  const paused = oncePaused<string>((state) => passed.push(state));
  paused.changed('lesson', 'late');
  paused.dispose();
  vi.runAllTimers();
  expect(passed).toEqual([]);
});
