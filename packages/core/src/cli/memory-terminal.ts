import type { Output, Terminal } from './terminal.ts';
import { textOf, words } from './words/words.ts';

/** A terminal that records its output, for tests. */
export interface MemoryTerminal extends Terminal {
  readonly written: { out: string; err: string };
}

/** @param cwd the base of relative paths */
export function createMemoryTerminal(
  cwd: string,
  signal: AbortSignal = new AbortController().signal,
): MemoryTerminal {
  const written = { out: '', err: '' };
  const output = (stream: 'out' | 'err'): Output => ({
    write(text) {
      written[stream] += textOf(text);
    },
    paint: (_style, text) => words`${text}`,
    clear() {},
    status() {},
    interactive: false,
  });
  return { cwd, env: {}, out: output('out'), err: output('err'), signal, written };
}
