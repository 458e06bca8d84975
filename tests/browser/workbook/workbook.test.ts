import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workbookAnswers } from '@marginalia/core/study';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { soakOrShort } from '../../toolchain/soak-or-short.ts';
import { type HammeredServer, startHammering } from '../record/hammered-window.ts';
import { answeredLesson } from './answered-lesson.ts';

const LIMIT = { timeout: 180_000, interval: 20 };
/** How often the extension hosts die, and the longest that they may write before, in milliseconds. */
const DEATHS = soakOrShort(1, 12);
const LIFE = soakOrShort(1500, 3000);

let server: HammeredServer;
beforeEach(async () => {
  server = await startHammering(join(import.meta.dirname, 'answering-hammer.ts'));
});
afterEach(() => server.dispose());

const promised = (): string[] => server.notes().flatMap((notes) => notes.of('written'));

/** The words of all answers, as they stand on the disk. */
function answered(): string[] {
  const text = readFileSync(join(server.workspace, '.marginalia', 'workbook', 'answered.md'), 'utf8');
  return [...workbookAnswers(text, answeredLesson()).values()].flatMap((answer) => answer.text.split('\n\n'));
}

/** All that a crash has left of a student's words, whatever file it is in. */
function left(): string {
  const folder = join(server.workspace, '.marginalia');
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.startsWith(join(folder, 'record')))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
}

describe('the workbook of the real extension host', () => {
  it.each(soakOrShort([2], [2, 3]))(
    'has every answer after %i windows answered at once',
    { timeout: 600_000 },
    async (windows) => {
      const count = soakOrShort(10, 25);
      server.order({ count, patience: 0 });
      for (let i = 0; i < windows; i++) await server.open();
      await vi.waitUntil(() => server.notes().filter(({ of }) => of('done').length > 0).length === windows, {
        ...LIMIT,
        timeout: 400_000,
      });
      expect(server.notes().flatMap(({ of }) => of('because'))).toEqual([]);
      expect(promised()).toHaveLength(windows * count);
      expect(answered().sort()).toEqual(promised().sort());
    },
  );

  it('loses nothing when the hosts are killed at random moments', { timeout: 900_000 }, async () => {
    server.order({ count: 0, patience: 0 });
    for (let death = 0; death < DEATHS; death++) {
      const before = new Set(server.notes().map(({ pid }) => pid));
      const pages = [await server.open(), await server.open()];
      await vi.waitUntil(
        () => server.notes().filter(({ pid, of }) => !before.has(pid) && of('written').length > 0).length > 0,
        LIMIT,
      );
      await new Promise((resolve) => setTimeout(resolve, Math.random() * LIFE));
      for (const { pid } of server.notes()) end(pid);
      for (const page of pages) await page.close();
      // The windows may have started other hosts at once.
      for (const { pid } of server.notes()) end(pid);
      const words = left();
      expect(promised().filter((one) => !words.includes(one))).toEqual([]);
    }
    const all = promised();
    console.log(`${all.length} answers were promised in ${DEATHS} lives of two windows, and none is missing`);
    const before = new Set(server.notes().map(({ pid }) => pid));
    await server.open();
    const heir = await vi.waitUntil(
      () => server.notes().find(({ pid, of }) => !before.has(pid) && of('written').length > 0),
      LIMIT,
    );
    end(heir.pid);
    expect(all.filter((one) => !heir.of('found').includes(one))).toEqual([]);
    const words = left();
    expect(promised().filter((one) => !words.includes(one))).toEqual([]);
    for (const one of all) expect(words.split(`${one}\n`).length, one).toBeLessThanOrEqual(3);
  });
});

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has gone.
  }
}
