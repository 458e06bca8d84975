import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRecordWriter, foldRecord, readRecord } from '@marginalia/core';
import type { RecordStore } from '@marginalia/core/study';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const RECORD = join('.marginalia', 'record');
const LESSON = 'korea-1950';
const hasGit = spawnSync('git', ['--version']).status === 0;

let scratch: string;
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'marginalia-merge-'));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function git(folder: string, ...args: string[]): number | null {
  const who = [
    '-c',
    'user.name=Student',
    '-c',
    'user.email=student@example.org',
    '-c',
    'commit.gpgsign=false',
  ];
  return spawnSync('git', [...who, ...args], { cwd: folder }).status;
}

/** A record in a folder, whose window writes to the file of that name. */
function store(machine: string, window: string): RecordStore {
  const folder = join(machine, RECORD);
  return {
    append: async (text) => {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, `${window}.jsonl`), text, { flag: 'a' });
    },
    readAll: async () =>
      readdirSync(folder).map((name) => ({ name, content: readFileSync(join(folder, name)) })),
    archive: async (name) => name,
  };
}

async function read(machine: string, window: string, sections: readonly string[]): Promise<void> {
  const writer = createRecordWriter({
    store: store(machine, window),
    clock: { now: () => Date.now() },
    newId: () => crypto.randomUUID(),
  });
  for (const section of sections) await writer.append({ type: 'read', lesson: LESSON, section });
}

async function sections(machine: string): Promise<Record<string, number>> {
  const { events } = await readRecord(store(machine, 'reader'));
  const state = foldRecord(events).get(LESSON);
  return Object.fromEntries([...(state?.sections ?? [])].map(([section, { count }]) => [section, count]));
}

describe.skipIf(!hasGit)(`two machines' records${hasGit ? '' : ' (skipped: git is not installed)'}`, () => {
  it('are one after git has merged them, where each window wrote its own file', async () => {
    const [home, school] = machines('own');
    await read(home, 'home', ['before', 'night']);
    await read(school, 'school', ['before', 'morning']);
    expect(merge(home, school)).toBe(0);
    expect(await sections(home)).toEqual({ before: 2, night: 1, morning: 1 });
  });

  it('lose nothing even in a conflict that nobody has resolved', async () => {
    const [home, school] = machines('same');
    await read(home, 'copied', ['night']);
    await read(school, 'copied', ['morning']);
    expect(merge(home, school)).not.toBe(0);
    expect(await sections(home)).toEqual({ shared: 1, night: 1, morning: 1 });
  });

  /** Two clones of a folder in which some of the record is committed. */
  function machines(name: string): [home: string, school: string] {
    const home = join(scratch, name, 'home');
    const school = join(scratch, name, 'school');
    mkdirSync(home, { recursive: true });
    git(home, 'init', '-q');
    if (name === 'same') {
      mkdirSync(join(home, RECORD), { recursive: true });
      const event = { v: 1, id: 'e1', at: 1, lesson: LESSON, type: 'read', section: 'shared' };
      writeFileSync(join(home, RECORD, 'copied.jsonl'), `${JSON.stringify(event)}\n`);
    } else writeFileSync(join(home, 'README.md'), 'My studies\n');
    commit(home);
    expect(git(home, 'clone', '-q', home, school)).toBe(0);
    return [home, school];
  }

  function commit(folder: string): void {
    git(folder, 'add', '-A');
    expect(git(folder, 'commit', '-q', '-m', 'Studied')).toBe(0);
  }

  function merge(home: string, school: string): number | null {
    commit(home);
    commit(school);
    return git(home, 'pull', '-q', '--no-rebase', '--no-edit', school, 'HEAD');
  }
});
