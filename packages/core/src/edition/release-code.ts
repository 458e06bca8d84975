/** RFC 4648, 6: no 0, 1, 8 and 9, which look like O, I, B and g. */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
/** 130 bits. */
const LENGTH = 26;
const GROUP = 5;
const LOOKALIKES: Readonly<Record<string, string>> = { '0': 'O', '1': 'I', '8': 'B' };

/** Makes a new code that opens sealed keys: 26 letters and digits of base 32, from the system's random numbers. */
export function newReleaseCode(): string {
  // Five bits of each byte: 256 is a multiple of 32, so every letter is as likely.
  return Array.from(crypto.getRandomValues(new Uint8Array(LENGTH)), (byte) => LETTERS[byte & 31]).join('');
}

/** Returns a code in groups, as people read it. */
export function writtenCode(code: string): string {
  return code.replace(new RegExp(`.{${GROUP}}(?=.)`, 'g'), '$&-');
}

/**
 * Reads a code as people type it: in small letters, with or without hyphens and blanks. Returns `undefined` if it is not
 * one.
 */
export function readReleaseCode(written: string): string | undefined {
  const code = written
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}\p{Cf}]+/gu, '')
    .replace(/[018]/g, (sign) => LOOKALIKES[sign] ?? sign);
  return code.length === LENGTH && [...code].every((letter) => LETTERS.includes(letter)) ? code : undefined;
}
