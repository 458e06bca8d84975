import stringWidth from 'string-width';

const TAB = 4;

/**
 * A text, safe to print: tabs become blanks, and signs that would move the cursor, set colours or turn the
 * direction of writing become visible. A lesson is a stranger's.
 *
 * @param column where the text begins, in cells of the terminal, so that tabs end where they do in the whole line
 */
export function printable(text: string, column = 0): string {
  const visible = text.replace(UNSAFE, (sign) =>
    sign < '\x20' ? String.fromCharCode(0x2400 + sign.charCodeAt(0)) : '\ufffd',
  );
  if (!visible.includes('\t')) return visible;
  return visible.split('\t').reduce((line, piece) => {
    const cells = TAB - ((column + stringWidth(line)) % TAB);
    return `${line}${' '.repeat(cells)}${piece}`;
  });
}

/** What a terminal does not simply show; a tab it does. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
export const UNSAFE = /[\x00-\x08\x0a-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;
