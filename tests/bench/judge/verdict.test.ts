import { describe, expect, it } from 'vitest';
import { verdict } from './verdict.ts';

const figure = (cpu: number, wall: number, by: 'cpu' | 'wall', disturbed: boolean) => ({
  cpu,
  wall,
  by,
  disturbed,
});

describe('verdict', () => {
  it('judges by the way of measuring that counts', () => {
    expect(verdict(figure(9, 30, 'cpu', false), { most: 10 })).toBe('met');
    expect(verdict(figure(9, 30, 'wall', false), { most: 10 })).toBe('MISSED');
    expect(verdict(figure(10, 30, 'cpu', false), { most: 10 })).toBe('met');
    expect(verdict(figure(10.1, 30, 'cpu', false), { most: 10 })).toBe('MISSED');
  });

  it('judges bounds from below', () => {
    expect(verdict(figure(10, 9, 'cpu', false), { least: 10 })).toBe('met');
    expect(verdict(figure(9, 10, 'cpu', false), { least: 10 })).toBe('MISSED');
  });

  it('counts what others disturbed as met, but not as missed', () => {
    expect(verdict(figure(9, 90, 'cpu', true), { most: 10 })).toBe('met');
    expect(verdict(figure(12, 90, 'cpu', true), { most: 10 })).toBe('disturbed');
    expect(verdict(figure(12, 900, 'wall', true), { most: 10 })).toBe('disturbed');
  });

  it('counts what takes more processor time than crowding explains as missed on any machine', () => {
    expect(verdict(figure(31, 90, 'cpu', true), { most: 10 })).toBe('MISSED');
    expect(verdict(figure(3, 90, 'cpu', true), { least: 10 })).toBe('MISSED');
  });

  it('counts a figure that nobody has as missed', () => {
    expect(verdict(figure(Number.NaN, 1, 'cpu', false), { most: 10 })).toBe('MISSED');
    expect(verdict(figure(Number.NaN, 1, 'cpu', true), { least: 10 })).toBe('MISSED');
  });
});
