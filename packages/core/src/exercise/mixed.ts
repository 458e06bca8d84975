import { hash } from '../text/hash.ts';
import { drawFrom, shuffled } from './shuffled.ts';

/** Number of orders to try before giving up on chance. */
const DRAWS = 30;

/**
 * Returns an order of texts, as indexes, that tells nothing of the order they came in: they are sorted, then shuffled
 * with a seed made of the texts themselves. A shuffle of the given order could be turned back.
 *
 * @param seed anything that students may know
 *
 * @param fits whether an order will do; if chance finds none, the reverse of the given order is returned
 */
export function mixed(
  texts: readonly string[],
  seed: string,
  fits: (order: readonly number[]) => boolean = () => true,
): number[] {
  const sorted = [...texts.keys()].sort((a, b) => {
    const [one = '', other = ''] = [texts[a], texts[b]];
    return one < other ? -1 : one > other ? 1 : a - b;
  });
  const draw = drawFrom(hash(JSON.stringify([seed, ...sorted.map((index) => texts[index])])));
  for (let turn = 0; turn < DRAWS; turn++) {
    const order = shuffled(sorted.length, draw).map((index) => sorted[index] ?? 0);
    if (fits(order)) return order;
  }
  return [...texts.keys()].reverse();
}
