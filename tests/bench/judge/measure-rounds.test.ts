import { describe, expect, it } from 'vitest';
import { type Contestant, measureRounds } from './measure-rounds.ts';

const calm = { wall: 10, cpu: 10 };
const busy = { wall: 100, cpu: 10 };

async function measure(contestants: readonly Contestant[], rounds: number) {
  let anew = 0;
  const report = { progress: () => undefined, anew: (more: number) => (anew += more) };
  // Of a load that nobody knows: this test may run on a busy machine.
  const load = () => () => ({ others: Number.NaN, cores: 2 });
  const measured = await measureRounds(contestants, { rounds, by: 'cpu', load }, report);
  return { measured, anew };
}

describe('measureRounds', () => {
  it('lets all work in turn, and does not count the first round', async () => {
    const order: string[] = [];
    const contestant = (name: string): Contestant => ({
      name,
      turn: () => {
        order.push(name);
        return [calm];
      },
    });
    const { measured, anew } = await measure([contestant('a'), contestant('b')], 2);
    expect(order).toEqual(['a', 'b', 'a', 'b', 'a', 'b']);
    expect(measured.rounds).toHaveLength(2);
    expect(anew).toBe(0);
  });

  it('measures anew what was disturbed', async () => {
    let turns = 0;
    const { measured, anew } = await measure([{ name: 'a', turn: () => [++turns === 2 ? busy : calm] }], 4);
    expect(measured.rounds.map(({ disturbed }) => disturbed)).toEqual([true, false, false, false, false]);
    expect(anew).toBe(1);
  });

  it('gives up where it never gets quiet', async () => {
    const { measured, anew } = await measure([{ name: 'a', turn: () => [busy] }], 4);
    expect(measured.rounds).toHaveLength(6);
    expect(anew).toBe(2);
  });

  it('asks one that fails no more, and says why', async () => {
    let asked = 0;
    const fails = (): never => {
      asked++;
      throw new Error('no answer within 60 s');
    };
    const { measured } = await measure(
      [
        { name: 'a', turn: fails },
        { name: 'b', turn: () => [calm] },
      ],
      3,
    );
    expect(asked).toBe(1);
    expect(measured.failed).toEqual(new Map([['a', 'no answer within 60 s']]));
    expect(measured.rounds.every(({ turns }) => !turns.has('a') && turns.has('b'))).toBe(true);
  });

  it('asks one with few rounds only in the first ones', async () => {
    const { measured } = await measure(
      [
        { name: 'a', turn: () => [calm] },
        { name: 'few', turn: () => [calm], rounds: 1 },
      ],
      3,
    );
    expect(measured.rounds.map(({ turns }) => turns.has('few'))).toEqual([true, false, false]);
  });
});
