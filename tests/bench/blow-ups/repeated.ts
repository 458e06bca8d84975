/** A stretch of text, or one that differs each time. */
export type Repeated = string | ((index: number) => string);

/** Makes an input of about a length, in UTF-16 units. */
export type Maker<T> = (length: number) => T;

/** Text of about `length` units from one stretch after another. */
export function repeated(stretch: Repeated, length: number): string {
  const pieces: string[] = [];
  for (let index = 0, size = 0; size < length; index++) {
    const next = typeof stretch === 'string' ? stretch : stretch(index);
    pieces.push(next);
    size += next.length;
  }
  return pieces.join('');
}

/** Stretches between two texts. */
export function all(stretch: Repeated, before = '', after = ''): Maker<string> {
  return (length) => before + repeated(stretch, length) + after;
}

/** Paragraphs of stretches, each just short enough to be parsed. */
export function paragraphs(stretch: Repeated): Maker<string> {
  const paragraph = `${repeated(stretch, 24_000).slice(0, 24_900)}\n\n`;
  return (length) => repeated(length < 24_000 ? `${repeated(stretch, length)}\n\n` : paragraph, length);
}
