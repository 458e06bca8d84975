import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { answer } from '../answer.ts';
import type { Took } from '../judge/took.ts';
import { blowUps } from './blow-ups.ts';
import { hostileLessons } from './hostile-lessons.ts';

export interface BlowUpFigure {
  readonly input: string;
  readonly length: number;
  /** What it took to parse and check, and one keystroke in the middle of it; `undefined` beyond the limit. */
  readonly ours: Took | undefined;
  readonly typing: Took | undefined;
  readonly plugins: Took | undefined;
}

/** A tool that takes longer is stopped, in milliseconds. */
export const LIMIT = 5000;

/** What we may take before it counts as never, in milliseconds. */
const OUR_LIMIT = 60_000;

/**
 * Times every input at every length: ours, and on those made for them markdown-it with the plugins for notes, containers
 * and attributes.
 *
 * @param begin told of each input
 */
export async function measureBlowUps(
  lengths: readonly number[],
  begin: (input: string) => void,
): Promise<BlowUpFigure[]> {
  const figures: BlowUpFigure[] = [];
  for (const input of Object.keys(hostileLessons)) {
    begin(input);
    let stopped = !Object.hasOwn(blowUps, input);
    for (const length of lengths) {
      const ours = await ask({ tool: 'ours', input, length }, OUR_LIMIT);
      const plugins = stopped ? undefined : await ask({ tool: 'plugins', input, length }, LIMIT);
      stopped ||= plugins === undefined;
      figures.push({
        input,
        length,
        ours: ours?.parsing,
        typing: ours?.typing,
        plugins: plugins?.parsing,
      });
    }
  }
  return figures;
}

interface Answer {
  readonly parsing: Took;
  readonly typing?: Took;
}

/** Each in a process of its own, which can be stopped. */
async function ask(
  task: { tool: string; input: string; length: number },
  limit: number,
): Promise<Answer | undefined> {
  const worker: ChildProcess = fork(join(import.meta.dirname, 'blow-up-worker.ts'));
  await answer(worker);
  worker.send(task);
  const result = await answer(worker, limit).catch(() => undefined);
  worker.kill();
  return result as Answer | undefined;
}
