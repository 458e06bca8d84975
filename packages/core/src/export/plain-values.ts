import { plainText } from '../markdown/plain-text.ts';
import type { Prose } from '../model/block.ts';
import type { MatchExercise } from '../model/exercise.ts';
import { cutTo } from './cut-to.ts';
import type { Lose } from './losses.ts';
import type { ProseHtml } from './prose-html.ts';

/** Most characters of a value; one more stops Moodle's whole import. */
const LONGEST = 255;

/**
 * The values of rows and decoys as plain words, equal exactly if they were equal before; there may be no decoys.
 * `undefined` if students would have too little to match, which is reported.
 */
export function plainValues(
  { rows, decoys }: MatchExercise,
  prose: ProseHtml,
  lose: Lose,
): readonly string[] | undefined {
  const values = distinct(
    [...rows, ...decoys].map(({ right }) => right),
    prose,
    lose,
  );
  if (rows.length < 2) lose('left-short');
  else if (values.slice(0, rows.length).includes('')) lose('left-valueless');
  else return values;
  return undefined;
}

function distinct(rights: readonly Prose[], prose: ProseHtml, lose: Lose): string[] {
  const cuts = new Map<string, string>();
  const taken = new Set<string>();
  /** How many values became equal by cutting. */
  const twins = new Map<string, number>();
  return rights.map((right) => {
    const words = plainText(right);
    if (/<[a-z]/.test(prose.line(right))) lose('values-plain');
    const known = cuts.get(words);
    if (known !== undefined) return known;
    let cut = cutTo(words, LONGEST);
    if (cut !== words) lose('values-cut', { limit: LONGEST });
    const short = cutTo(words, LONGEST - 10);
    while (taken.has(cut)) {
      const nth = (twins.get(short) ?? 1) + 1;
      twins.set(short, nth);
      cut = `${short} (${nth})`;
    }
    taken.add(cut);
    cuts.set(words, cut);
    return cut;
  });
}
