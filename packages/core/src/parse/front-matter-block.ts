import type { LineIndex } from './line-index.ts';

export interface FrontMatterBlock {
  /** Offset of the first unit after the opening line. */
  readonly start: number;
  /** Offset after the last unit before the closing line. */
  readonly end: number;
  /** First line after the closing one. */
  readonly nextLine: number;
}

/** Finds the YAML between `---` on the first line and the next `---` or `...`; `undefined` where there is none. */
export function findFrontMatter(text: string, lines: LineIndex): FrontMatterBlock | undefined {
  const line = (n: number): string => text.slice(lines.start(n), lines.end(n)).trimEnd();
  if (!text.startsWith('---') || line(0) !== '---') return undefined;
  for (let n = 1; n < lines.count; n++) {
    const first = text.charCodeAt(lines.start(n));
    if (first !== 0x2d && first !== 0x2e) continue;
    const content = line(n);
    if (content === '---' || content === '...')
      return { start: lines.start(1), end: lines.start(n), nextLine: n + 1 };
  }
  return undefined;
}
