import type { Report } from '../report.ts';
import { isDisturbed } from './is-disturbed.ts';
import { watchLoad } from './machine-load.ts';
import type { Clock, Took } from './took.ts';

/** One of those that take turns. */
export interface Contestant {
  readonly name: string;
  /** Works once or a few times. One that gives nothing takes no part in the round; one that throws is asked no more. */
  readonly turn: () => Promise<readonly Took[]> | readonly Took[];
  /** Rounds in which it takes part, the first ones; all where nothing is said. */
  readonly rounds?: number;
}

/** One turn of each contestant. */
export interface Round {
  readonly turns: ReadonlyMap<string, readonly Took[]>;
  /** Whether other programs kept it waiting. */
  readonly disturbed: boolean;
}

export interface Measured {
  readonly by: Clock;
  /** Rounds that were to be measured. */
  readonly wanted: number;
  /** Those measured: more where some were disturbed. */
  readonly rounds: readonly Round[];
  /** Why contestants have dropped out, by name. */
  readonly failed: ReadonlyMap<string, string>;
}

export interface RoundsToMeasure {
  readonly rounds: number;
  /** Rounds before those that count. */
  readonly warmUp?: number;
  readonly by: Clock;
  /** Begins to watch the machine. */
  readonly load?: typeof watchLoad;
}

/** Rounds measured anew, at most: so much of those wanted. */
const ANEW = 0.5;

/**
 * Lets all contestants work in turn, round by round, so that a slow moment of the machine hits all alike. A round that
 * other programs disturbed is measured anew, within limits.
 */
export async function measureRounds(
  contestants: readonly Contestant[],
  { rounds: wanted, warmUp = 1, by, load: watch = watchLoad }: RoundsToMeasure,
  report: Pick<Report, 'progress' | 'anew'>,
): Promise<Measured> {
  const rounds: Round[] = [];
  const failed = new Map<string, string>();
  const most = wanted + Math.ceil(wanted * ANEW);
  let calm = 0;
  for (let number = 1 - warmUp; calm < wanted && rounds.length < most; number++) {
    const turns = new Map<string, readonly Took[]>();
    const load = watch();
    for (const { name, turn, rounds: few = most } of contestants) {
      if (failed.has(name) || number > few) continue;
      report.progress(`round ${Math.max(0, number)} of ${wanted}, ${name}`);
      try {
        const took = await turn();
        if (took.length > 0) turns.set(name, took);
      } catch (error) {
        failed.set(name, error instanceof Error ? error.message : String(error));
      }
    }
    if (number <= 0) continue;
    const disturbed = isDisturbed([...turns.values()].flat(), by, load());
    rounds.push({ turns, disturbed });
    if (!disturbed) calm++;
  }
  report.anew(rounds.length - wanted);
  return { by, wanted, rounds, failed };
}
