import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commands } from './commands.ts';
import { createMemoryTerminal } from './memory-terminal.ts';
import { runCli } from './run-cli.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'marginalia-cli-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function run(...args: string[]) {
  const terminal = createMemoryTerminal(folder);
  const code = await runCli(args, terminal);
  return { code, ...terminal.written };
}

describe('the command line', () => {
  it('lists every command, with an example each', async () => {
    const { code, out } = await run('--help');
    expect(code).toBe(0);
    for (const { name, summary, examples } of commands) {
      expect(out).toContain(summary);
      expect(out).toContain(examples[0]?.[0]);
      const help = await run(name, '--help');
      expect(help.out).toContain(`marginalia ${name}`);
      expect((await run('help', name)).out).toBe(help.out);
    }
  });

  it.each([
    [['chek'], 'Did you mean “marginalia check”?'],
    [['--fix'], 'Put a command before --fix.'],
    [['check', '--quit'], 'Did you mean --quiet?'],
    [['check', '--rule'], '--rule'],
    [['check', '--quiet=yes'], '--quiet'],
    [['check', '--rule', 'note-unsued=off'], 'Did you mean “note-unused”?'],
    [['check', '--rule', 'note-unused=loud'], 'one of: error, warning, information, hint, off'],
    [['check', 'nowhere'], '“nowhere” does not exist.'],
    [['check'], 'There is no lesson here.'],
    [['new'], 'Name the new folder.'],
    [['new', 'a', '--id', 'My Id'], 'Perhaps “my-id”?'],
  ])('says in a sentence what is wrong with %j', async (args, sentence) => {
    const { code, out, err } = await run(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
    expect(err.trimEnd()).not.toContain('\n');
  });
});

describe('marginalia build', () => {
  it('ends between two lessons when Ctrl+C comes, and writes nothing', async () => {
    for (let index = 0; index < 20; index++) await run('new', `lesson-${index}`);
    const before = readdirSync(folder);
    const end = new AbortController();
    const terminal = createMemoryTerminal(folder, end.signal);
    setTimeout(() => end.abort(), 0);
    expect(await runCli(['build', '--out', 'site'], terminal)).toBe(130);
    expect(terminal.written).toEqual({ out: '', err: '' });
    expect(readdirSync(folder)).toEqual(before);
  });
});

describe('marginalia new', () => {
  it('makes a lesson that checks clean', async () => {
    expect((await run('new', 'lessons/The Flood')).code).toBe(0);
    expect(readdirSync(join(folder, 'lessons'))).toEqual(['The Flood']);
    expect(await run('check')).toEqual({ code: 0, out: 'All is well in 1 lesson.\n', err: '' });
  });

  it('makes a course that checks clean', async () => {
    expect(await run('new', '--course', 'The Flood', '--title', 'Floods: a course')).toEqual({
      code: 0,
      out: 'Made the course “Floods: a course” in The Flood.\nRead The Flood/README.md to go on.\n',
      err: '',
    });
    expect(readdirSync(join(folder, 'The Flood')).sort()).toEqual([
      '.github',
      '.gitignore',
      'README.md',
      'course.yaml',
      'first-lesson',
    ]);
    expect(await run('check')).toEqual({ code: 0, out: 'All is well in 1 lesson and 1 course.\n', err: '' });
  });

  it.each([[[]], [['--course']]])('refuses what exists already and leaves it alone: %j', async (options) => {
    writeFileSync(join(folder, 'flood'), 'mine');
    const { code, err } = await run('new', 'flood', ...options);
    expect(code).toBe(2);
    expect(err).toContain('already exists');
    expect(readdirSync(folder)).toEqual(['flood']);
  });

  it('says of a bug of ours that it is one, with its cause', async () => {
    const terminal = createMemoryTerminal(folder);
    const broken = {
      ...terminal,
      get out(): never {
        throw new Error('a bug', { cause: new Error('its cause') });
      },
    };
    expect(await runCli(['--version'], broken)).toBe(70);
    expect(terminal.written.err).toContain('Marginalia failed because of a bug');
    expect(terminal.written.err).toContain('a bug');
    expect(terminal.written.err).toContain('its cause');
  });
});
