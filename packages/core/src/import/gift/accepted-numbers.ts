/** The numbers that a numerical answer accepts, as written. */
export interface AcceptedNumbers {
  readonly accepted: readonly string[];
  /** Whether the question accepts others too: a range cannot be written as a list. */
  readonly narrowed: boolean;
}

const MOST = 21;

/** Reads `3.14`, `3.14:0.005` or `3..4`; `undefined` if it is not a number. */
export function acceptedNumbers(text: string): AcceptedNumbers | undefined {
  const range = /^(-?\d{1,15}(?:\.\d{1,10})?)\s*(?:(\.\.|:)\s*(-?\d{1,15}(?:\.\d{1,10})?))?$/.exec(
    text.replace(/−/g, '-').trim(),
  );
  if (!range?.[1]) return undefined;
  const [, first, sign, second] = range;
  if (second === undefined) return { accepted: [first], narrowed: false };
  const [low, high] =
    sign === '..'
      ? [Number(first), Number(second)]
      : [Number(first) - Number(second), Number(first) + Number(second)];
  if (low > high) return undefined;
  const decimals = Math.max(
    ...[first, sign === '..' ? second : '0'].map((number) => number.split('.')[1]?.length ?? 0),
  );
  const step = 10 ** -decimals;
  const accepted: string[] = [];
  for (let i = Math.ceil(low / step - 1e-9); i * step <= high + step * 1e-9 && accepted.length < MOST; i++) {
    accepted.push((i * step).toFixed(decimals));
  }
  const all = accepted.length < MOST;
  const centre = sign === ':' && !all ? [first] : accepted;
  // Only whole numbers within the range can be meant; others are endless.
  return {
    accepted: centre.length > 0 ? centre : [first],
    narrowed: !all || (decimals > 0 && low < high) || !Number.isInteger(low + high),
  };
}
