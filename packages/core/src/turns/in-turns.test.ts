import { describe, expect, it } from 'vitest';
import { Cancelled } from './cancellation.ts';
import { inTurns, type Steps } from './in-turns.ts';

/** Work that takes many slices of time, and says how far it got. */
function* longWork(done: { steps: number }, milliseconds: number): Steps<string> {
  for (const end = Date.now() + milliseconds; Date.now() < end; done.steps++) yield;
  return 'done';
}

describe('long work', () => {
  it('lets its host have its turn, and gives what comes of it', async () => {
    let turns = 0;
    let working = true;
    const turn = (): void => {
      turns++;
      if (working) setTimeout(turn, 0);
    };
    setTimeout(turn, 0);
    expect(await inTurns(undefined)(longWork({ steps: 0 }, 200))).toBe('done');
    working = false;
    expect(turns).toBeGreaterThan(1);
  });

  it('ends within a step when its host says in its turn that nobody waits for it', async () => {
    const token = { isCancellationRequested: false };
    setTimeout(() => {
      token.isCancellationRequested = true;
    }, 0);
    const done = { steps: 0 };
    await expect(inTurns(token)(longWork(done, 60_000))).rejects.toThrow(Cancelled);
    expect(done.steps).toBeGreaterThan(0);
  });

  it('is done in one go where it is short', async () => {
    const token = { isCancellationRequested: true };
    expect(await inTurns(token)(longWork({ steps: 0 }, 0))).toBe('done');
  });
});
