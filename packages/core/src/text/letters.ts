/** Whether a UTF-16 unit is a letter: anything but white space. */
export function isLetter(unit: number): boolean {
  if (unit < 0x80) return unit > 0x20 || unit < 0x09 || (unit > 0x0d && unit < 0x20);
  return !/\s/.test(String.fromCharCode(unit));
}

/** Counts the letters of a text. */
export function countLetters(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (isLetter(text.charCodeAt(i))) count++;
  return count;
}
