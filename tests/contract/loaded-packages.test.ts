import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { coreDoors } from '../toolchain/api-report.ts';
import { ROOT } from '../toolchain/repository.ts';

const run = promisify(execFile);
const CORE = join(ROOT, 'packages', 'core');
const MARGINALIA = join(CORE, 'bin', 'marginalia.mjs');
const LESSON = join(ROOT, 'packages', 'content', 'lessons', 'writing-a-lesson');
const { dependencies } = JSON.parse(readFileSync(join(CORE, 'package.json'), 'utf8'));

const scratch = mkdtempSync(join(tmpdir(), 'marginalia-loads-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true, maxRetries: 5 }));
const listener = join(scratch, 'listen.mjs');
writeFileSync(
  listener,
  `import { registerHooks } from 'node:module';
import { writeFileSync } from 'node:fs';
const loaded = new Set();
registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context);
    const name = /.*node_modules\\/((?:@[^/]+\\/)?[^/]+)/.exec(found.url)?.[1];
    if (name) loaded.add(name);
    return found;
  },
});
process.on('exit', () => writeFileSync(process.env.LOADED, JSON.stringify([...loaded])));
`,
);

/** The packages that core names as its own and that a program loads, sorted. */
async function loadedBy(args: readonly string[]): Promise<string[]> {
  const LOADED = join(scratch, 'loaded.json');
  const env = { ...process.env, LOADED, XDG_CACHE_HOME: scratch, NO_COLOR: '1' };
  await run(process.execPath, ['--import', pathToFileURL(listener).href, ...args], { cwd: scratch, env });
  const names: string[] = JSON.parse(readFileSync(LOADED, 'utf8'));
  return names.filter((name) => Object.hasOwn(dependencies, name)).sort();
}

const parser = ['markdown-it', 'valibot', 'yaml'];
/** What each door may load. What only the command line needs is in none. */
const ofDoors: Readonly<Record<string, readonly string[]>> = {
  // The chain of the record's lines is one of hashes.
  core: ['@noble/hashes', ...parser],
  course: ['@csstools/css-tokenizer', ...parser],
  exercise: ['valibot'],
  language: parser,
  render: [],
  desk: ['ts-fsrs', 'valibot'],
  study: ['@noble/hashes', 'markdown-it', 'node-diff3', 'ts-fsrs', 'valibot'],
  import: [...parser, 'base64-js', 'domhandler', 'fflate', 'htmlparser2', 'smol-toml'].sort(),
  'import-pdf': ['unpdf'],
  school: [
    '@noble/hashes',
    '@rgrove/parse-xml',
    'base64-js',
    'domhandler',
    'fflate',
    'htmlparser2',
    // A package for learning platforms contains the page.
    'markdown-it',
    'valibot',
    'yaml',
  ],
  testing: ['domhandler', 'fflate', 'htmlparser2'],
  // A page's door runs in a browser; layering.test.ts says what it imports.
};

describe('a program that builds on core', () => {
  const doors = [...coreDoors()].filter(([name]) => name !== 'page');
  it.each(doors)('loads with the door %s no package that it does not need', async (name, types) => {
    const door = pathToFileURL(join(CORE, types.replace(/\.d\.ts$/, '.js'))).href;
    expect(
      await loadedBy(['--input-type=module', '--eval', `await import(${JSON.stringify(door)})`]),
    ).toEqual(ofDoors[name]);
  });
});

describe('the command line', () => {
  // How wide words are, and where the log of our own faults lies.
  const always = ['env-paths', 'string-width'];
  const cache = ['find-cache-directory', 'ignore', 'valibot'];

  it.each([
    ['--version', [], []],
    ['check --help', [], []],
    ['new', ['a-lesson'], ['yaml']],
    ['check --no-cache', [LESSON], [...cache, 'markdown-it', 'yaml']],
    [
      'build --out site',
      [LESSON],
      ['@rgrove/parse-xml', 'base64-js', 'fflate', 'ignore', 'markdown-it', 'valibot', 'yaml'],
    ],
  ])('loads for “%s” what it needs, and nothing of the other commands', async (command, places, wanted) => {
    const loaded = await loadedBy([MARGINALIA, ...command.split(' '), ...places]);
    expect(loaded).toEqual([...always, ...wanted].sort());
  });
});
