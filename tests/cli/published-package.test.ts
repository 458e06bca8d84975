import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { rules } from '@marginalia/core';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../toolchain/repository.ts';
import { type InstalledPackage, installPackage } from './installed-package.ts';
import { openWorkspace, runProgram, type Workspace } from './workspace.ts';

let installed: InstalledPackage;
let files: readonly string[];
let workspace: Workspace;
beforeAll(async () => {
  installed = await installPackage();
  files = globSync('**', { cwd: installed.folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => posix.relative(slashed(installed.folder), slashed(join(entry.parentPath, entry.name))))
    .filter((file) => !isLeftOver(file))
    .sort();
  workspace = openWorkspace({}, join(installed.folder, 'bin', 'marginalia.mjs'));
});
afterAll(async () => {
  await workspace?.dispose();
  installed?.dispose();
});

/** Code of a source that is no more: an earlier build left it in this checkout. Who publishes builds anew. */
const isLeftOver = (file: string): boolean =>
  ENDING.test(file) &&
  file.startsWith('dist/') &&
  !/^dist\/(?:site-page|command)\//.test(file) &&
  !existsSync(join(ROOT, 'packages/core', sourceOf(file).replace(ENDING, '.ts')));
const sourceOf = (file: string): string => file.replace(/^dist\/(?!page\/)/, 'src/').replace(/^dist\//, '');
const ENDING = /\.(?:d\.ts|js|js\.map)$/;

const slashed = (path: string): string => path.replaceAll('\\', '/');
const read = (file: string): string => readFileSync(join(installed.folder, file), 'utf8');

describe('the package', () => {
  it('is as publint would have it', async () => {
    const { buffer, byteOffset, byteLength } = installed.tarball;
    const tarball = buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
    const { messages } = await publint({ pack: { tarball }, strict: true });
    expect(messages).toEqual([]);
  });

  it('has types for every door, for all that read ES modules', async () => {
    const result = await checkPackage(createPackageFromTarballData(installed.tarball));
    if (!result.types) throw new Error('It has no types.');
    const old = new Set(['node10', 'node16-cjs']);
    const problems = result.problems.filter(
      (problem) => !('resolutionKind' in problem && old.has(problem.resolutionKind)),
    );
    expect(problems).toEqual([]);
    const { exports } = JSON.parse(read('package.json'));
    expect(Object.keys(result.entrypoints)).toEqual(Object.keys(exports));
  });

  it('holds what its doors lead to, and nothing else', () => {
    const code = new Set(reachedCode());
    const assets = [
      'site.css',
      'site.js',
      'live.js',
      'player.css',
      'player.js',
      'work.js',
      'scorm.js',
      'search.js',
      'install.js',
      'icon.png',
      'worker.js',
    ].map((name) => `dist/site-page/${name}`);
    const styles = globSync('{*,!(site)/*}.css', { cwd: join(ROOT, 'packages/core/page') });
    for (const style of styles) assets.push(`dist/page/${slashed(style)}`);
    const pages = rules.map(({ id }) => `dist/rules/${id}.md`);
    const rest = files.filter((file) => !code.has(file.replace(ENDING, '')));
    expect(rest).toEqual(
      ['LICENSE', 'README.md', 'bin/marginalia.mjs', 'package.json', ...assets, ...pages].sort(),
    );
  });

  it('has source maps that carry their sources', () => {
    const maps = files.filter((file) => file.endsWith('.map'));
    expect(maps.length).toBeGreaterThan(100);
    const lost = maps.filter((file) => {
      const { sources, sourcesContent } = JSON.parse(read(file));
      return sources.length !== sourcesContent?.length;
    });
    expect(lost).toEqual([]);
  });

  /** Code that the doors of the package lead to, as paths without their endings. */
  function reachedCode(): Set<string> {
    const { exports } = JSON.parse(read('package.json'));
    const doors = Object.values<{ default?: string }>(exports).flatMap((door) => door.default ?? []);
    const toVisit = [
      ...doors.map((door) => posix.normalize(door)),
      'dist/command/main.js',
      'dist/command/check-batch.js',
    ];
    const reached = new Set<string>();
    for (const file of toVisit) {
      const stem = file.replace(/\.[jt]s$/, '');
      if (reached.has(stem)) continue;
      reached.add(stem);
      // The command has no types: nothing but its program imports it.
      for (const ending of stem.startsWith('dist/command/') ? ['.js'] : ['.js', '.d.ts'])
        for (const [, target = ''] of read(stem + ending).matchAll(
          /(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/g,
        ))
          toVisit.push(posix.join(dirname(stem), target));
    }
    return reached;
  }
});

describe('the installed command', () => {
  it('begins, checks and builds a lesson', async () => {
    expect((await workspace.run('--help')).out).toContain('marginalia COMMAND');
    expect(await workspace.run('new', 'flood')).toMatchObject({ code: 0, err: '' });
    expect(await workspace.run('check')).toEqual({ code: 0, out: 'All is well in 1 lesson.\n', err: '' });
    expect(await workspace.run('build', '--out', 'site')).toMatchObject({ code: 0, err: '' });
    expect(workspace.read('site/flood/index.html')).toContain('The first section');
    expect(workspace.read('site/assets/site.js')).not.toBe('');
  });

  it('imports a passage', async () => {
    workspace.write(
      'valley.txt',
      'It was dry.1 Nobody slept.2\n\nNotes\n\n1. So they say.\n\n2. Not even the dogs.\n',
    );
    expect(await workspace.run('import', 'valley.txt', '--out', 'valley')).toMatchObject({ code: 0 });
    expect(workspace.read('valley/lesson.md')).toContain('dry.[^1]');
  });

  it('checks with all its workers, and shows the page of each rule', async () => {
    for (let index = 0; index < 60; index++)
      workspace.write(`many/lesson-${index}/lesson.md`, `# A\n\nA word.[^${index}]\n`);
    const { code, out } = await workspace.run('check', 'many', '--no-cache');
    expect(code).toBe(1);
    const named = new Set([...out.matchAll(/= marginalia help (\S+)/g)].map(([, rule]) => rule));
    expect(named.size).toBeGreaterThan(1);
    for (const rule of named)
      expect((await workspace.run('help', `${rule}`)).out).toBe(read(`dist/rules/${rule}.md`));
  });
});

describe('its README', () => {
  const page = readFileSync(join(ROOT, 'packages', 'core', 'README.md'), 'utf8');
  const examples = [
    ...page.matchAll(/^### (.*)\n\n```js\n([\s\S]*?)```\n(?:\nprints\n\n```text\n([\s\S]*?)```)?/gm),
  ].map(([, title = '', code = '', printed]) => ({ title, code, printed }));

  it('begins the section of every door with an example', () => {
    const named = examples.flatMap(({ code }) => [...code.matchAll(/from '(@marginalia\/core[\w/]*)'/g)]);
    const { exports } = JSON.parse(read('package.json'));
    const doors = Object.keys(exports).filter((door) => !/pdf|\.(?:css|json)$/.test(door));
    expect(new Set(named.map(([, door]) => door))).toEqual(
      new Set(doors.map((door) => `@marginalia/core${door.slice(1)}`)),
    );
  });

  it.each(examples)('prints for “$title” what is said there', async ({ title, code, printed }) => {
    const file = join(installed.project, 'example.mjs');
    if (printed === undefined) {
      // Only a browser can run it: its names must be there.
      expect(title).toBe('Pages in a browser');
      const report = readFileSync(join(ROOT, 'packages', 'core', 'api', 'page.api.md'), 'utf8');
      const [, names = ''] = /import \{ (.*?) \}/.exec(code) ?? [];
      for (const name of names.split(', ')) expect(report).toMatch(new RegExp(`export \\w+ ${name}\\b`));
      return;
    }
    writeFileSync(file, code);
    expect(await runProgram(file, installed.project)).toEqual({ code: 0, out: printed, err: '' });
  });
});
