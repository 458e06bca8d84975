import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { soakOrShort } from '../../toolchain/soak-or-short.ts';
import { type HammeredServer, startHammering } from './hammered-window.ts';

const LIMIT = { timeout: 120_000, interval: 20 };
/** How often the extension host dies, and the longest that it may write before, in milliseconds. */
const DEATHS = soakOrShort(1, 20);
const LIFE = soakOrShort(1000, 3000);

let server: HammeredServer;
beforeEach(async () => {
  server = await startHammering();
});
afterEach(() => server.dispose());

/** Everything that was promised to be in the record is in it, and once. */
async function expectKept(): Promise<number> {
  const promised = server.notes().flatMap((notes) => notes.of('written'));
  const kept = await server.sections();
  expect(promised.filter((section) => !kept.has(section))).toEqual([]);
  expect([...kept].filter(([, count]) => count !== 1)).toEqual([]);
  const begun = new Set(server.notes().flatMap((notes) => notes.of('begun')));
  expect([...kept.keys()].filter((section) => !begun.has(section))).toEqual([]);
  return promised.length;
}

describe('the study record of the real extension host', () => {
  it('loses nothing when the host is killed at random moments', { timeout: 600_000 }, async () => {
    server.order({ count: 0, patience: 0 });
    let promised = 0;
    for (let death = 0; death < DEATHS; death++) {
      const before = new Set(server.notes().map(({ pid }) => pid));
      const page = await server.open();
      const born = await vi.waitUntil(
        () => server.notes().find(({ pid, of }) => !before.has(pid) && of('written').length > 0),
        LIMIT,
      );
      await new Promise((resolve) => setTimeout(resolve, Math.random() * LIFE));
      end(born.pid);
      await page.close();
      // The window may have started another host at once.
      for (const { pid } of server.notes()) end(pid);
      promised = await expectKept();
    }
    console.log(`${promised} events were promised in ${DEATHS} lives, and none is missing`);
    const kept = (await server.sections()).size;
    await server.open();
    const heir = () => server.notes().find(({ of }) => of('found').some((found) => Number(found) >= kept));
    await vi.waitUntil(heir, LIMIT);
  });

  it.each(soakOrShort([2], [3, 10]))(
    'is whole after %i windows wrote at once',
    { timeout: 600_000 },
    async (windows) => {
      const count = soakOrShort(100, 300);
      server.order({ count, patience: 0 });
      for (let i = 0; i < windows; i++) await server.open();
      await vi.waitUntil(() => server.notes().filter(({ of }) => of('done').length > 0).length === windows, {
        ...LIMIT,
        timeout: 300_000,
      });
      expect(await expectKept()).toBe(windows * count);
      const all = String(windows * count);
      await vi.waitUntil(() => server.notes().every(({ of }) => of('sees').at(-1) === all), LIMIT);
    },
  );

  const full = fullDisk();
  it('says at once that the disk is full, and has everything once there is room', {
    timeout: 600_000,
  }, async (test) => {
    if (!full.possible) {
      console.log('Skipped: only root may mount a small disk to fill up.');
      test.skip();
    }
    server.order({ count: 0, patience: 20 });
    const folder = dirname(server.record);
    mkdirSync(folder);
    full.mount(folder, '96k');
    try {
      const page = await server.open();
      const refused = () => server.notes().find(({ of }) => of('refused').length > 5);
      const notes = await vi.waitUntil(refused, LIMIT);
      expect(notes.of('because')[0]).toMatch(/ENOSPC|no space|bytes could be written/);
      await expectKept();
      full.enlarge(folder, '32m');
      const later = notes.of('written').length;
      await vi.waitUntil(() => (refused()?.of('written').length ?? 0) > later + 30, LIMIT);
      await vi.waitUntil(async () => {
        const kept = await server.sections();
        return notes.of('refused').every((section) => kept.has(section));
      }, LIMIT);
      process.kill(notes.pid, 'SIGKILL');
      await page.close();
      await expectKept();
    } finally {
      full.unmount(folder);
    }
  });
});

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has gone.
  }
}

/** A disk that is soon full. */
function fullDisk() {
  const run = (...[program = '', ...args]: string[]): boolean => spawnSync(program, args).status === 0;
  return {
    possible: process.platform === 'linux' && process.getuid?.() === 0,
    mount: (folder: string, size: string) =>
      expect(run('mount', '-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder)).toBe(true),
    enlarge: (folder: string, size: string) =>
      expect(run('mount', '-o', `remount,size=${size}`, folder)).toBe(true),
    unmount: (folder: string) => run('umount', '-l', folder),
  };
}
