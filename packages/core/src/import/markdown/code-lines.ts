import type { ScannedPart } from '../../markdown/chunk/chunk.ts';
import type { Steps } from '../../turns/in-turns.ts';
import type { MarkdownLine } from './fenced-divs.ts';
import { partTokens } from './part-tokens.ts';
import { scanInSteps } from './scan-in-steps.ts';

/** Code lines: those of fences and of indented blocks, in quotations and lists too. */
export type CodeLines = ReadonlySet<MarkdownLine>;

export function* codeLines(lines: readonly MarkdownLine[]): Steps<CodeLines> {
  const numbers = codeIn(yield* scanInSteps(lines.map(({ text }) => text).join('\n')));
  return new Set(lines.filter((_, at) => numbers.has(at)));
}

/** The same for a scanned part: its line numbers, from 0. */
export function codeIn(part: ScannedPart): ReadonlySet<number> {
  const numbers = new Set<number>();
  for (const { token, map } of partTokens(part))
    if (map && /^(?:fence|code_block)$/.test(token.type))
      for (let at = map[0]; at < map[1]; at++) numbers.add(at);
  return numbers;
}
