import { expect, it } from 'vitest';
import { fastestHalf } from './fastest-half.ts';

const self = (time: number): number => time;

it('keeps the half that took least, the middle one included', () => {
  expect(fastestHalf([5, 1, 4, 2, 3], self)).toEqual([1, 2, 3]);
  expect(fastestHalf([4, 1, 3, 2], self)).toEqual([1, 2]);
  expect(fastestHalf([7], self)).toEqual([7]);
  expect(fastestHalf([], self)).toEqual([]);
});
