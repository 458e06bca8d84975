import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadedAtOnce } from '../bench/extension/loaded-at-once.ts';

const HOST = join(import.meta.dirname, '..', '..', 'packages', 'vscode-extension', 'dist', 'host');
/** In bytes of minified code. Neither the parser nor the rules, the language features or ts-fsrs fit into it. */
const MOST = 200_000;

it('activation loads what registers features, and none of what they do when they are first needed', () => {
  const size = loadedAtOnce(HOST, 'extension.mjs');
  expect(size).toBeLessThan(MOST);
  // The entry by itself is one line that names the rest.
  expect(size).toBeGreaterThan(MOST / 10);
});
