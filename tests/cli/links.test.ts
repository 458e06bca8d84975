import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, truncateSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { faultyLesson, openWorkspace, type Workspace } from './workspace.ts';

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace({ 'outside/keep.md': faultyLesson, 'outside/lesson.md': faultyLesson });
});
afterEach(() => workspace.dispose());

const link = (target: string, path: string): void => symlinkSync(target, workspace.path(path));
const untouched = (): void => {
  expect(readdirSync(workspace.path('outside')).sort()).toEqual(['keep.md', 'lesson.md']);
  for (const name of ['keep.md', 'lesson.md']) expect(workspace.read(`outside/${name}`)).toBe(faultyLesson);
};
const rules = (out: string): string[] => [...out.matchAll(/\[([a-z-]+)\]$/gm)].map(([, rule = '']) => rule);

/** A lesson with something that check puts right by itself. */
const mendable = faultyLesson.replace('id=rain', 'idd=rain');

describe.skipIf(process.platform === 'win32')('links in a repository', () => {
  it('lead no reader out of a lesson, nor about in it', async () => {
    workspace.write(
      'linked/lesson.md',
      '---\ntitle: L\n---\n\n## One\n\nText.[^1]\n\n![A](a.png) ![B](media/b.png)\n',
    );
    workspace.write('linked/real.png', 'x');
    workspace.write('outside/notes.md', '[^1]: A secret.\n');
    link('../outside/notes.md', 'linked/notes.md');
    link('real.png', 'linked/a.png');
    link('../outside', 'linked/media');
    const { out } = await workspace.run('check', 'linked');
    expect(rules(out)).toEqual(
      expect.arrayContaining(['note-undefined', 'picture-missing', 'picture-missing']),
    );
    expect(await workspace.run('build', 'linked', '--out', 'site')).toMatchObject({ code: 0 });
    expect(readdirSync(workspace.path('site/linked'))).toEqual(['index.html']);
  });

  it('are no lessons, whether lesson.md is one or the folder', async () => {
    mkdirSync(workspace.path('repository/linked'), { recursive: true });
    link('../../outside/lesson.md', 'repository/linked/lesson.md');
    link('../outside', 'repository/folder');
    const { code, err } = await workspace.run('check', 'repository');
    expect(code).toBe(2);
    expect(err).toContain('lesson.md” is a link, not a file.');
    expect(err.trimEnd()).not.toContain('\n');
  });

  it('lead no fix out of the folder', async () => {
    workspace.write('outside/lesson.md', mendable);
    link('outside', 'linked');
    const before = workspace.read('outside/lesson.md');
    const { code, err } = await workspace.run('check', 'linked', '--fix', '--no-cache');
    expect(code).toBe(2);
    expect(err).toContain('is reached through the link');
    expect(workspace.read('outside/lesson.md')).toBe(before);
    link('outside/lesson.md', 'one.md');
    expect(await workspace.run('check', 'one.md', '--fix', '--no-cache')).toMatchObject({ code: 1 });
    expect(workspace.read('outside/lesson.md')).toBe(before);
    expect(await workspace.run('check', 'outside', '--fix', '--no-cache')).toMatchObject({
      code: 1,
      err: '',
    });
    expect(workspace.read('outside/lesson.md')).not.toBe(before);
  });

  it('lead nothing new out of the folder', async () => {
    link('outside', 'linked');
    link('nowhere', 'dangling');
    workspace.write('valley.md', '# The valley\n\nNobody slept.\n');
    for (const args of [
      ['new', 'linked/x'],
      ['new', 'dangling'],
      ['new', 'dangling/x'],
      ['new', workspace.path('linked/x')],
      ['import', 'valley.md', '--out', 'linked/x'],
      ['import', 'valley.md', '--out', 'dangling/x/y'],
      ['build', 'outside', '--out', 'linked'],
      ['build', 'outside', '--out', 'linked/x'],
      ['build', 'outside', '--out', 'dangling'],
    ])
      expect(await workspace.run(...args), args.join(' ')).toMatchObject({
        code: 2,
        out: '',
        err: expect.stringMatching(/link|already exists/),
      });
    untouched();
  });

  it('lead no cache out of the folder', async () => {
    workspace.write('repository/package.json', '{}');
    workspace.write('repository/lesson/lesson.md', faultyLesson);
    mkdirSync(workspace.path('repository/node_modules/.cache'), { recursive: true });
    const check = async (): Promise<void> => {
      const { code, err } = await workspace.run('check', 'repository');
      expect([code, err]).toEqual([1, '']);
    };
    for (const [target, path] of [
      ['../../../outside', 'repository/node_modules/.cache/marginalia'],
      ['../../../../outside/keep.md', 'repository/node_modules/.cache/marginalia/findings.json'],
    ] as const) {
      execFileSync('rm', ['-rf', workspace.path('repository/node_modules/.cache/marginalia')]);
      if (path.endsWith('.json')) mkdirSync(workspace.path('repository/node_modules/.cache/marginalia'));
      link(target, path);
      await check();
      untouched();
    }
  });
});

describe.skipIf(process.platform === 'win32')('what is no file', () => {
  it.each([
    ['lesson.md', 'pipe'],
    ['lesson.md', 'device'],
    ['notes.md', 'pipe'],
    ['notes.md', 'device'],
    ['reference.yaml', 'pipe'],
    ['reference.yaml', 'device'],
    ['.gitignore', 'pipe'],
    ['.gitignore', 'device'],
    ['.gitignore', 'huge'],
    ['notes.md', 'huge'],
    ['media/map.png', 'pipe'],
    ['media/map.png', 'huge'],
  ])('in the place of %s, a %s, holds up nothing', async (name, kind) => {
    workspace.write('flood/lesson.md', `${faultyLesson}\n![A map](media/map.png)\n`);
    mkdirSync(workspace.path('flood/media'));
    const path = workspace.path(`flood/${name}`);
    execFileSync('rm', ['-f', path]);
    if (kind === 'pipe') execFileSync('mkfifo', [path]);
    if (kind === 'device') symlinkSync('/dev/zero', path);
    if (kind === 'huge') {
      workspace.write(`flood/${name}`, '');
      truncateSync(path, 1e12);
    }
    const code = name === 'lesson.md' ? 2 : 1;
    expect((await workspace.run('check', 'flood')).code).toBe(code);
    expect((await workspace.run('check', 'floo*', '--no-cache')).code).toBe(code);
    expect((await workspace.run('build', 'flood', '--out', 'site')).code).toBe(code === 2 ? 2 : 0);
  });
});

it('a huge cache is none', async () => {
  workspace.write('package.json', '{}');
  workspace.write('node_modules/.cache/marginalia/findings.json', '');
  truncateSync(workspace.path('node_modules/.cache/marginalia/findings.json'), 1e12);
  expect(await workspace.run('check', 'outside')).toMatchObject({ code: 1, err: '' });
  expect(readFileSync(workspace.path('node_modules/.cache/marginalia/findings.json')).length).toBeLessThan(
    1e5,
  );
});
