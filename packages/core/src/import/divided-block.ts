import type { DraftBlock } from './draft.ts';

/** Longest quotation or table that stays one, in UTF-16 units: a block is parsed as a whole with each letter typed in it. */
const LONGEST = 200_000;

/**
 * A very long quotation, list or table as several that stand below one another: they say the same, and neither an import
 * nor an editor has to read all of it at one time.
 */
export function dividedBlock(block: DraftBlock): readonly DraftBlock[] {
  if (block.kind !== 'block' || block.markdown.length <= LONGEST) return [block];
  const lines = block.markdown.split('\n');
  const table = block.markdown.startsWith('|');
  // The rows of a further table have no head.
  const rule = table ? (lines[1] ?? '') : '';
  const head = table ? [rule.replace(/-/g, ' '), rule] : [];
  const parts: string[][] = [[]];
  let [length, fenced] = [0, false];
  for (const [at, line] of lines.entries()) {
    const mayEnd = table ? at > 1 : block.markdown.startsWith('>') && line === '>' && !fenced;
    if (/^> *(?:`{3,}|~{3,})/.test(line)) fenced = !fenced;
    if (mayEnd && length > LONGEST) {
      parts.push(table ? [...head] : []);
      length = 0;
      if (!table) continue;
    }
    parts.at(-1)?.push(line);
    length += line.length + 1;
  }
  return parts.map((part) => ({ kind: 'block', markdown: part.join('\n') }));
}
