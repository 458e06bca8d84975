import type { DraftBlock } from './draft.ts';

/** Longest undivided quotation or table, in UTF-16 units: each keystroke in a block reparses the whole block. */
const LONGEST = 200_000;

/**
 * Divides a very long quotation, list or table into consecutive ones: they say the same, and neither an import nor an
 * editor has to read all of it at once.
 */
export function dividedBlock(block: DraftBlock): readonly DraftBlock[] {
  if (block.kind !== 'block' || block.markdown.length <= LONGEST) return [block];
  const lines = block.markdown.split('\n');
  const table = block.markdown.startsWith('|');
  // The rows of a later table have no head.
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
