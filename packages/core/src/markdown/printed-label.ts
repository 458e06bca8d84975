const NUMBER = /^\p{Nd}+(?:\p{Ll}{1,3})?['′″*†‡]?$/u;
const SIGNS = /^[*†‡§¶‖#⁂※]+$/u;

/**
 * Whether a label is what a printed page shows for a note: a number, a number with a letter (60a, 12bis), or signs as *
 * and †. Labels that are words are names for the author, and show as numbers.
 */
export function isPrintedLabel(label: string): boolean {
  return NUMBER.test(label) || SIGNS.test(label);
}
