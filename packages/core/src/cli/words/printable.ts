import stringWidth from 'string-width';

const TAB = 4;

/**
 * A text, safe to print: tabs become spaces, and characters that would move the cursor, set colours or change the
 * writing direction become visible. Lessons are untrusted.
 *
 * @param column where the text starts, in cells of the terminal, so that tabs end at the columns of the whole line
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
