const NUMBER = /^\p{Nd}+(?:\p{Ll}{1,3})?['′″*†‡]?$/u;
const SIGNS = /^[*†‡§¶‖#⁂※]+$/u;

/**
 * Whether a label could be a note's label on a printed page: a number, a number with a letter (60a, 12bis), or symbols
 * such as * and †. Labels that are words are names for the author, and show as numbers.
 */
export function isPrintedLabel(label: string): boolean {
  return NUMBER.test(label) || SIGNS.test(label);
}
