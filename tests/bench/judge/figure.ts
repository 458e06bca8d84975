import { median } from '../median.ts';
import { percentile } from '../percentile.ts';
import { fastestHalf } from './fastest-half.ts';
import { isDisturbed } from './is-disturbed.ts';
import type { Load } from './machine-load.ts';
import type { Measured, Round } from './measure-rounds.ts';
import type { Clock, Took } from './took.ts';

/** A figure by both ways of measuring, and the one it is judged by. */
export interface Figure extends Took {
  readonly by: Clock;
  /** Whether other programs kept the work waiting, so that the figure may be the machine's. */
  readonly disturbed: boolean;
}

/**
 * What work took in rounds, in milliseconds. Where the clock counts, in the fastest half of them.
 *
 * @param share of the samples that took no longer, 0..1: the median where nothing is said
 */
export function figureOf(measured: Measured, name: string, share = 0.5, by: Clock = measured.by): Figure {
  const { rounds, disturbed } = usable(measured, [name]);
  const of = (clock: Clock): number => {
    const samples = counted(rounds, [name], by).flatMap((round) => round.turns.get(name) ?? []);
    return percentile(
      samples.map((took) => took[clock]),
      share,
    );
  };
  return { wall: of('wall'), cpu: of('cpu'), by, disturbed };
}

/**
 * What work took in relation to other work: the median of the ratios, taken round by round.
 *
 * @param weight what the ratio is multiplied with, as where the two did not have the same to do
 */
export function ratioOf(
  measured: Measured,
  name: string,
  reference: string,
  by: Clock = measured.by,
  weight = 1,
): Figure {
  const { rounds, disturbed } = usable(measured, [name, reference]);
  const of = (clock: Clock): number => {
    const typical = (round: Round, who: string): number =>
      median((round.turns.get(who) ?? []).map((took) => took[clock]));
    return median(
      counted(rounds, [name, reference], by).map(
        (round) => (weight * typical(round, name)) / typical(round, reference),
      ),
    );
  };
  return { wall: of('wall'), cpu: of('cpu'), by, disturbed };
}

/**
 * What work took that was not done in rounds.
 *
 * @param load of the machine meanwhile, if somebody watched it
 */
export function figureFrom(
  samples: readonly Took[],
  share = 0.5,
  by: Clock = 'cpu',
  load: Load = { others: Number.NaN, cores: Number.NaN },
): Figure {
  const of = (clock: Clock): number =>
    percentile(
      samples.map((took) => took[clock]),
      share,
    );
  return { wall: of('wall'), cpu: of('cpu'), by, disturbed: isDisturbed(samples, by, load) };
}

/** One figure in relation to another, where the two were not measured in the same rounds. */
export function quotient(figure: Figure, other: Figure): Figure {
  return {
    wall: figure.wall / other.wall,
    cpu: figure.cpu / other.cpu,
    by: figure.by,
    disturbed: figure.disturbed || other.disturbed,
  };
}

/** The calm rounds of these contestants, or all where most were disturbed. */
function usable(
  { rounds }: Measured,
  names: readonly string[],
): { readonly rounds: readonly Round[]; readonly disturbed: boolean } {
  const played = rounds.filter(({ turns }) => names.every((name) => turns.has(name)));
  const calm = played.filter((round) => !round.disturbed);
  const disturbed = calm.length < played.length / 2;
  return { rounds: disturbed ? played : calm, disturbed };
}

/** The rounds that count. */
function counted(rounds: readonly Round[], names: readonly string[], by: Clock): readonly Round[] {
  if (by === 'cpu') return rounds;
  return fastestHalf(rounds, ({ turns }) =>
    names.flatMap((name) => turns.get(name) ?? []).reduce((sum, { wall }) => sum + wall, 0),
  );
}
