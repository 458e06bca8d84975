import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { describeFault } from '../faults.ts';
import { createTextReporter } from '../format/text.ts';
import { createMemoryTerminal } from '../memory-terminal.ts';
import type { Checker } from './checker.ts';
import { openFindingCache } from './finding-cache.ts';
import { runCheck } from './run-check.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'marginalia-check-'));
  vi.stubEnv('XDG_CACHE_HOME', folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

it('says of a check that failed that it is a fault of ours, logs it, and goes on', async () => {
  const targets = ['good', 'bad\x1b[2K', 'fine'].map((name) => ({
    kind: 'lesson' as const,
    path: join(folder, name),
  }));
  const fault = describeFault(new Error('a bug', { cause: new RangeError('its cause') }));
  const one = (index: number) => (index === 1 ? { fault } : { key: `${index}`, findings: [] });
  const checker: Checker = {
    expect() {},
    async *all() {
      for (const [index, target] of targets.entries()) yield [target, one(index)] as const;
    },
    one: async () => one(0),
    async end() {},
  };
  const terminal = createMemoryTerminal(folder);
  const { out, cwd } = terminal;
  const summary = await runCheck(
    {
      targets,
      checker,
      rules: {},
      quiet: false,
      fix: false,
      misnamed: [],
      cache: openFindingCache(undefined),
    },
    createTextReporter({ out, cwd }),
    terminal,
  );
  expect(summary).toMatchObject({ lessons: 3, faults: 1, unread: 0 });
  expect(terminal.written.out).toBe('1 of 3 could not be checked. All is well in the others.\n');
  expect(terminal.written.err).toContain(
    'The check of “bad␛[2K” failed. This is an error in Marginalia, not in your lesson.',
  );
  expect(terminal.written.err.trimEnd()).not.toContain('\n');
  if (process.platform === 'linux') {
    const log = readFileSync(join(folder, 'marginalia/faults.log'), 'utf8');
    expect(log).toContain('Error: a bug\n    at ');
    expect(log).toContain('Caused by RangeError: its cause');
  }
});
