import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXTENSION } from '../toolchain/repository.ts';

const { contributes } = JSON.parse(readFileSync(join(EXTENSION, 'package.json'), 'utf8'));
const contributed: string[] = contributes.commands.map(({ command }: { command: string }) => command).sort();
const read = (file: string) => readFileSync(join(EXTENSION, file), 'utf8');

/** Files of commands with the id that each of them declares. */
const implemented = globSync('src/*/commands/*.ts', { cwd: EXTENSION })
  .map((file) => ({ file, id: /^ {2}id: '(marginalia\.\w+)'/m.exec(read(file))?.[1] ?? '' }))
  .filter(({ id }) => id !== '');

/** `marginalia.openLesson` for open-lesson.ts. */
const idOf = (file: string) =>
  `marginalia.${basename(file, '.ts').replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}`;

describe('the commands', () => {
  it('are contributed by the manifest, every one and no other', () => {
    expect(implemented.map(({ id }) => id).sort()).toEqual(contributed);
  });

  it('are each named after their file', () => {
    expect(implemented.filter(({ file, id }) => id !== idOf(file))).toEqual([]);
  });

  it('are registered under their id', () => {
    const list = read('src/compose/commands.ts');
    const missing = implemented.filter(
      ({ file }) => !list.includes(`import('../${file.replaceAll('\\', '/').slice('src/'.length)}')`),
    );
    expect(missing).toEqual([]);
    const named = [...list.matchAll(/^ {2}(\w+): \(\) =>\s+import/gm)].map(
      ([, name]) => `marginalia.${name}`,
    );
    expect(named.sort()).toEqual(contributed);
  });

  it('exist wherever a text links to one', () => {
    const texts = ['package.json', 'package.nls.json', ...globSync('media/**/*.md', { cwd: EXTENSION })];
    const linked = texts.flatMap((file) =>
      [...read(file).matchAll(/(?:command|onCommand):(marginalia\.\w+)/g)].map(([, id = '']) => id),
    );
    expect(linked.length).toBeGreaterThan(0);
    expect(linked.filter((id) => !contributed.includes(id))).toEqual([]);
  });
});
