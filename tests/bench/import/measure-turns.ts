import { importPassage } from '@marginalia/core/import';
import { type Figure, figureFrom } from '../judge/figure.ts';
import { watchLoad } from '../judge/machine-load.ts';
import { stopwatch } from '../judge/stopwatch.ts';
import type { Took } from '../judge/took.ts';
import { sampleFiles } from './sample-files.ts';

/** How long an import keeps its host waiting. */
export interface TurnFigures {
  readonly file: string;
  /** Size of the text, in bytes. */
  readonly size: number;
  /** Longest work of the thread in which nothing else had its turn: the median of a few runs. */
  readonly longest: Took;
  /** Longest time from the wish to cancel to the end, over moments of the work: by the clock, in milliseconds. */
  readonly cancelled: Figure;
}

/** The second is about the most that an import takes, a book of two thousand pages. */
const SIZES = [1e6, 7e6] as const;
const RUNS = 3;
/** The share of moments that waited no longer: all but the longest. */
const LONGEST = 0.999;
/** Moments of the work at which it is cancelled, as shares of its time. */
const MOMENTS = [0.05, 0.2, 0.4, 0.6, 0.8, 0.95] as const;

/** Measures every kind of file in this process, as a window of VS Code would import it. */
export async function* measureTurns(): AsyncGenerator<TurnFigures> {
  for (const [file, make] of Object.entries(sampleFiles))
    for (const size of SIZES) {
      const content = make(file === 'sample.html' ? size * 0.95 : size);
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      const runs: { time: number; longest: Took }[] = [];
      for (let run = 0; run < RUNS; run++) runs.push(await timed(file, bytes));
      const middle = runs.toSorted((a, b) => a.longest.cpu - b.longest.cpu)[Math.floor(RUNS / 2)];
      const time = Math.min(...runs.map((run) => run.time));
      const waits: Took[] = [];
      const load = watchLoad();
      for (const moment of MOMENTS)
        waits.push({ wall: await timeToCancel(file, bytes, moment * time), cpu: Number.NaN });
      const cancelled = figureFrom(waits, LONGEST, 'wall', load());
      yield { file, size, longest: middle?.longest ?? { wall: 0, cpu: 0 }, cancelled };
    }
}

async function timed(name: string, bytes: Uint8Array): Promise<{ time: number; longest: Took }> {
  const begun = performance.now();
  let stop = stopwatch();
  let longest: Took = { wall: 0, cpu: 0 };
  const turn = (): void => {
    const took = stop();
    if (took.cpu > longest.cpu) longest = took;
    stop = stopwatch();
  };
  const turns = setInterval(turn, 1);
  const { files, diagnostics } = await importPassage({ name, bytes });
  turn();
  clearInterval(turns);
  if (files.length === 0) throw new Error(`${name} was not imported: ${diagnostics[0]?.message.text}`);
  return { time: performance.now() - begun, longest };
}

async function timeToCancel(name: string, bytes: Uint8Array, after: number): Promise<number> {
  const token = { isCancellationRequested: false };
  const wish = setTimeout(() => {
    token.isCancellationRequested = true;
  }, after);
  const meant = performance.now() + after;
  await importPassage({ name, bytes }, {}, token);
  clearTimeout(wish);
  return token.isCancellationRequested ? performance.now() - meant : 0;
}
