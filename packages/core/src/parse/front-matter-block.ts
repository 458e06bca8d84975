import { createLineIndex } from './line-index.ts';

export interface FrontMatterBlock {
  /** Offset of the first unit after the opening line. */
  readonly start: number;
  /** Offset after the last unit before the closing line. */
  readonly end: number;
  /** Offset of the line after the closing one. */
  readonly next: number;
}

/** Finds the YAML between `---` on the first line and the next `---` or `...`; `undefined` where there is none. */
export function findFrontMatter(text: string): FrontMatterBlock | undefined {
  if (!opensFrontMatter(text)) return undefined;
  const lines = createLineIndex(text);
  for (let n = 1; n < lines.count; n++) {
    const first = text.charCodeAt(lines.start(n));
    if (first !== 0x2d && first !== 0x2e) continue;
    if (endsFrontMatter(text.slice(lines.start(n), lines.end(n))))
      return { start: lines.start(1), end: lines.start(n), next: lines.start(n + 1) };
  }
  return undefined;
}

/** Whether a text begins as front matter does. */
export function opensFrontMatter(text: string): boolean {
  return text.startsWith('---') && /^---[^\S\r\n]*(?:[\r\n]|$)/.test(text);
}

/** Whether one line of a text would end front matter that is open before it. */
export function endsFrontMatter(text: string): boolean {
  return /(?:^|[\r\n])(?:---|\.\.\.)[^\S\r\n]*(?:[\r\n]|$)/.test(text);
}
