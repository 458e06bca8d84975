/** A stretch of a text and what is put in its place. Offsets are UTF-16 units. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The smallest change between two texts that tears no line break apart: an editor has one kind of them. */
export function textChange(before: string, after: string): TextChange {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let same = 0;
  while (same < most - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  while (start > 0 && /[\r\n]/.test(before[start - 1] ?? '')) start--;
  while (same > 0 && /[\r\n]/.test(before.at(-same) ?? '')) same--;
  return { start, end: before.length - same, text: after.slice(start, after.length - same) };
}
