/**
 * Numbers as people write them, compared by value: `135,000`, `135 000` and `135000`; `4,5` and `4.5`; `½` and `1/2`;
 * `€ 5` and `5 €`. Text that is not a number, such as the date 25.6.1950, stays as it is.
 */

/** Digits with single separators or blanks between them, or after a sign, and no letter before them. */
const RUN = /(?<![\p{L}\p{M}\d])(?<![\p{L}\d][.,])(?:\d+(?:[.,' ]\d+)*|(?<![\d.,])[.,]\d+)/gu;
/** Parts joined by blanks are one number if the blanks separate thousands: `1950 300` is two. */
const PIECE = /\d{1,3}(?:[ ']\d{3})+(?:[.,]\d+)?(?=$| )|[^ ]+/g;
const WESTERN = /^[1-9]\d{0,2}(?:[.,]\d{3})+$/;
const INDIAN = /^[1-9]\d?(?:[.,]\d{2})+[.,]\d{3}$/;

/**
 * Writes every number of a text in one way: no thousands separators, a point before the decimals, no needless zeros,
 * fractions as decimals if they terminate and otherwise in lowest terms, a blank before a unit, currency after the
 * number.
 *
 * @param text folded: digits are ASCII, the minus is a hyphen
 * @param decimal the decimal separator in the language of the lesson; it decides only if both readings are possible, as
 *   in 1.500
 */
export function plainNumbers(text: string, decimal: '.' | ','): string {
  return text
    .replace(RUN, (run) => run.replace(PIECE, (piece) => plainNumber(piece, decimal) ?? piece))
    .replace(FRACTION, plainFraction)
    .replace(/(?<![\p{L}\p{M}\d.,])(\d+(?:\.\d+)?)(?=\p{L})/gu, '$1 ')
    .replace(/(-?)(\p{Sc})\s*(-?)(\d+(?:\.\d+)?)(?![\d.])/gu, ' $1$3$4 $2 ')
    .replace(/(?<=\d)\s*([\p{Sc}°‰])\s*/gu, ' $1 ');
}

/** @returns undefined if a run of digits is not a number */
function plainNumber(run: string, decimal: '.' | ','): string | undefined {
  const plain = run.replace(/[ ']/g, '');
  const signs = plain.match(/[.,]/g) ?? [];
  const last = signs.at(-1);
  if (!last) return decimals(plain, '');
  const at = plain.lastIndexOf(last);
  const whole = plain.slice(0, at);
  const rest = plain.slice(at + 1);
  const others = signs.slice(0, -1);
  if (others.length === 0) {
    const grouped = WESTERN.test(plain) && last !== decimal && plain === run;
    return grouped ? decimals(whole + rest, '') : decimals(whole, rest);
  }
  if (others.every((sign) => sign === last))
    return isGrouped(plain) ? decimals(plain.replace(/[.,]/g, ''), '') : undefined;
  // With two kinds of separators, the last is the decimal separator, and occurs once.
  const uniform = new Set(others).size === 1 && others[0] !== last;
  return uniform && isGrouped(whole) ? decimals(whole.replace(/[.,]/g, ''), rest) : undefined;
}

const isGrouped = (number: string): boolean => WESTERN.test(number) || INDIAN.test(number);

function decimals(whole: string, rest: string): string {
  const end = rest.replace(/0+$/, '');
  return (whole.replace(/^0+(?=\d)/, '') || '0') + (end && `.${end}`);
}

/** `1/2`, or `1 1/2`, but not a date of three numbers. */
const FRACTION = /(?<![\d./,])(?:(\d{1,6}) )?(\d{1,6})\s?\/\s?(\d{1,6})(?![\d/.,]|\s?\/)/g;

function plainFraction(all: string, whole: string | undefined, above: string, below: string): string {
  const denominator = Number(below);
  if (denominator === 0) return all;
  const numerator = Number(whole ?? 0) * denominator + Number(above);
  const divisor = greatestDivisor(numerator, denominator);
  const lowest = denominator / divisor;
  let odd = lowest;
  for (const factor of [2, 5]) while (odd % factor === 0) odd /= factor;
  // Only a denominator of twos and fives terminates as a decimal, after at most 19 places; fewer are exact here.
  return odd === 1 && lowest <= 1024 ? String(numerator / denominator) : `${numerator / divisor}/${lowest}`;
}

function greatestDivisor(one: number, other: number): number {
  return other === 0 ? one || 1 : greatestDivisor(other, one % other);
}
