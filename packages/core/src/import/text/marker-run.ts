import type { Candidate, MarkerStyle } from './number-candidates.ts';

/** A candidate with one of its numbers, and its index among all. */
export interface RunMember {
  readonly candidate: Candidate;
  readonly value: number;
  /** Increases by one when the numbering restarts at 1. */
  readonly series: number;
}

/** Largest step between two markers of a sequence. */
const STEP = 5;
/** The score that a restart at 1 must outweigh. */
const RESTART = 4;
const WORTH = { strong: 3, medium: 2, weak: 0.9, name: 0 } as const;

interface ChainLink {
  readonly index: number;
  readonly before: ChainLink | undefined;
  readonly score: number;
  readonly series: number;
}

/**
 * Finds the ascending sequence with small gaps that explains the candidates best: the heaviest path by dynamic
 * programming, in which a number with a note counts more. Linear in the number of candidates.
 *
 * @param noted numbers that the file has a note for
 *
 * @returns its members in order; empty if there is no sequence
 */
export function markerRun(candidates: readonly Candidate[], noted: ReadonlySet<number>): RunMember[] {
  const entries = candidates
    .filter(({ strength }) => strength !== 'name')
    .flatMap((candidate) => candidate.values.map((value) => ({ candidate, value })));
  const best = new Map<number, ChainLink>();
  let top: ChainLink | undefined;
  for (const [index, { candidate, value }] of entries.entries()) {
    const worth = WORTH[candidate.strength] + (noted.has(value) ? 2 : 0);
    let before: ChainLink | undefined;
    let gain = value === 1 || noted.has(value) ? 0 : -0.75;
    if (value === 1 && top && top.score - RESTART > gain) {
      before = top;
      gain = top.score - RESTART;
    }
    for (let step = 1; step <= STEP; step++) {
      const link = best.get(value - step);
      const score = link ? link.score - (step === 1 ? 0 : Math.min(step - 1, 3)) : Number.NEGATIVE_INFINITY;
      if (link && score > gain) {
        before = link;
        gain = score;
      }
    }
    const restarts = value === 1 && before !== undefined && before === top;
    const link: ChainLink = {
      index,
      before,
      score: gain + worth,
      series: (before?.series ?? 0) + (restarts ? 1 : 0),
    };
    if (link.score > (best.get(value)?.score ?? Number.NEGATIVE_INFINITY)) best.set(value, link);
    if (!top || link.score > top.score) top = link;
  }
  const members: RunMember[] = [];
  for (let link = top; link; link = link.before) {
    const entry = entries[link.index];
    if (entry) members.push({ ...entry, series: link.series });
  }
  members.reverse();
  return accepted(members, noted, entries.length) ? members : [];
}

/** Numbers of the same kind per member, above which a sequence without notes is a coincidence. */
const STRAYS = 3;

/**
 * Whether a sequence is long enough or has enough notes to be one of markers.
 *
 * @param all how many numbers are written like its members
 */
function accepted(members: readonly RunMember[], noted: ReadonlySet<number>, all: number): boolean {
  const attested = members.filter(({ value }) => noted.has(value)).length;
  if (attested > 0 && attested >= members.length / 2) return true;
  if (all > members.length * STRAYS) return false;
  const strong = members.filter(({ candidate }) => candidate.strength === 'strong').length;
  // step1, step2, step3: the same word each time is a name with a number.
  const words = new Set(members.map(({ candidate }) => candidate.word));
  if (strong === 0 && words.size <= members.length / 2) return false;
  if (members.length >= 3) return strong > 0 || members.length >= 4;
  const [first, second] = members;
  return strong === 2 && first !== undefined && second !== undefined && second.value === first.value + 1;
}

/** The sequence of the best style: a text numbers its notes in only one way. */
export function bestRun(
  candidates: readonly Candidate[],
  noted: ReadonlySet<number>,
): { style: MarkerStyle; members: readonly RunMember[] } | undefined {
  const runs = (['glued', 'superscript', 'bracket', 'caret'] as const).map((style) => ({
    style,
    members: markerRun(
      candidates.filter((candidate) => candidate.style === style),
      noted,
    ),
  }));
  const [best] = runs.toSorted((a, b) => b.members.length - a.members.length);
  return best && best.members.length > 0 ? best : undefined;
}
