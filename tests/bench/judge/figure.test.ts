import { describe, expect, it } from 'vitest';
import { figureFrom, figureOf, ratioOf } from './figure.ts';
import type { Measured, Round } from './measure-rounds.ts';
import type { Clock } from './took.ts';

/** Turns of a round by name: wall and processor time of each sample. */
type Turns = Record<string, readonly (readonly [wall: number, cpu: number])[]>;

const round = (turns: Turns, disturbed = false): Round => ({
  turns: new Map(
    Object.entries(turns).map(([name, took]) => [name, took.map(([wall, cpu]) => ({ wall, cpu }))]),
  ),
  disturbed,
});
const measured = (by: Clock, rounds: readonly Round[]): Measured => ({
  by,
  rounds,
  wanted: rounds.length,
  failed: new Map(),
});

describe('figureOf', () => {
  it('is the median processor time of all calm rounds', () => {
    const rounds = [round({ a: [[10, 8]] }), round({ a: [[20, 9]] }), round({ a: [[30, 7]] })];
    expect(figureOf(measured('cpu', rounds), 'a')).toMatchObject({ cpu: 8, disturbed: false });
  });

  it('is the median of the fastest half where the clock counts', () => {
    const rounds = [50, 10, 40, 11, 12].map((wall) => round({ a: [[wall, 5]] }));
    expect(figureOf(measured('wall', rounds), 'a').wall).toBe(11);
  });

  it('leaves disturbed rounds out, unless most are', () => {
    const calm = [round({ a: [[10, 10]] }), round({ a: [[10, 10]] })];
    const busy = [round({ a: [[90, 15]] }, true), round({ a: [[90, 15]] }, true)];
    expect(figureOf(measured('cpu', [...busy, ...calm]), 'a')).toMatchObject({ cpu: 10, disturbed: false });
    const [one] = calm as [Round];
    expect(figureOf(measured('cpu', [...busy, one]), 'a')).toMatchObject({ cpu: 15, disturbed: true });
  });

  it('takes a share of all samples', () => {
    const samples = Array.from({ length: 100 }, (_, i) => [i, i] as const);
    expect(figureOf(measured('cpu', [round({ a: samples })]), 'a', 0.95).cpu).toBe(95);
  });

  it('is no number for one that never played', () => {
    expect(figureOf(measured('cpu', [round({ a: [[1, 1]] })]), 'b').cpu).toBeNaN();
  });
});

describe('ratioOf', () => {
  it('compares round by round, so that a slow moment hits both', () => {
    const rounds = [1, 5, 3].map((slow) => round({ a: [[2 * slow, 2 * slow]], bare: [[slow, slow]] }));
    expect(ratioOf(measured('cpu', rounds), 'a', 'bare')).toMatchObject({ cpu: 2, wall: 2 });
  });

  it('looks only at rounds in which both played, and may weigh them', () => {
    const rounds = [round({ a: [[6, 6]], bare: [[2, 2]] }), round({ a: [[60, 60]] })];
    expect(ratioOf(measured('cpu', rounds), 'a', 'bare', 'cpu', 10).cpu).toBe(30);
  });
});

describe('figureFrom', () => {
  it('knows from the clock alone whether work waited', () => {
    expect(figureFrom([{ wall: 10, cpu: 10 }])).toMatchObject({ cpu: 10, by: 'cpu', disturbed: false });
    expect(figureFrom([{ wall: 50, cpu: 10 }]).disturbed).toBe(true);
  });
});
