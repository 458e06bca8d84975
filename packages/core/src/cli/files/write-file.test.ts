import {
  chmodSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isPlainPath, placeToWrite } from './path-steps.ts';
import { makeFolders, nameBeside, writeWhole } from './write-file.ts';

let root: string;
let folder: string;
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'marginalia-files-')));
  folder = join(root, 'repository');
  for (const name of ['repository/lesson', 'outside']) mkdirSync(join(root, name), { recursive: true });
  writeFileSync(join(root, 'outside/keep.txt'), 'mine');
});
afterEach(() => rmSync(root, { recursive: true }));

const onUnix = it.skipIf(process.platform === 'win32');
const write = (path: string): boolean => writeWhole(placeToWrite(folder, path), 'new');

describe('writing', () => {
  onUnix('never goes through a link, on whatever step', () => {
    symlinkSync('../outside', join(folder, 'out'));
    symlinkSync('../../outside', join(folder, 'lesson/out'));
    symlinkSync('../outside/keep.txt', join(folder, 'keep.txt'));
    symlinkSync('nowhere', join(folder, 'dangling'));
    for (const path of ['out/keep.txt', 'lesson/out/keep.txt', 'keep.txt', 'dangling', 'dangling/x', 'out'])
      expect(() => write(path), path).toThrow('link');
    // Named from elsewhere too.
    expect(() => placeToWrite(root, join(folder, 'out/site'))).toThrow('is reached through the link');
    expect(() => placeToWrite(join(root, 'outside'), join(folder, 'out/site'))).toThrow('the link');
    expect(() => placeToWrite(join(root, 'outside'), '../repository/out')).toThrow('is a link');
    expect(() => makeFolders({ trusted: folder, path: join(folder, 'out/new') })).toThrow('the link');
    expect(readdirSync(join(root, 'outside'))).toEqual(['keep.txt']);
    expect(readFileSync(join(root, 'outside/keep.txt'), 'utf8')).toBe('mine');
  });

  onUnix('sees a link that was laid after the first look', () => {
    const place = placeToWrite(folder, 'lesson/x/y.md');
    symlinkSync('../../outside', join(folder, 'lesson/x'));
    expect(() => writeWhole(place, 'new')).toThrow('is a link');
    const other = placeToWrite(folder, 'lesson/z.md');
    const swapped = () => {
      rmSync(join(folder, 'lesson'), { recursive: true });
      symlinkSync('../outside', join(folder, 'lesson'));
      return true;
    };
    expect(() => writeWhole(other, 'new', { fits: swapped })).toThrow('is a link');
    expect(readdirSync(join(root, 'outside'))).toEqual(['keep.txt']);
  });

  it('takes over one name of a file that has several', () => {
    linkSync(join(root, 'outside/keep.txt'), join(folder, 'page.html'));
    write('page.html');
    expect(readFileSync(join(folder, 'page.html'), 'utf8')).toBe('new');
    expect(readFileSync(join(root, 'outside/keep.txt'), 'utf8')).toBe('mine');
  });

  it('leaves nothing beside, whether it wrote or not', () => {
    writeFileSync(join(folder, 'page.html'), 'old');
    expect(writeWhole(placeToWrite(folder, 'page.html'), 'new', { fits: () => false })).toBe(false);
    expect(readFileSync(join(folder, 'page.html'), 'utf8')).toBe('old');
    expect(() =>
      writeWhole(placeToWrite(folder, 'page.html'), 'new', {
        fits() {
          throw new Error('no');
        },
      }),
    ).toThrow('no');
    mkdirSync(join(folder, 'full/of'), { recursive: true });
    expect(() => write('full')).toThrow();
    expect(readdirSync(folder).sort()).toEqual(['full', 'lesson', 'page.html']);
  });

  onUnix('keeps permissions, but not those that run as somebody else', () => {
    writeFileSync(join(folder, 'page.html'), 'old');
    chmodSync(join(folder, 'page.html'), 0o4640);
    const mode = statSync(join(folder, 'page.html')).mode & 0o777;
    writeWhole(placeToWrite(folder, 'page.html'), 'new', { mode });
    expect(statSync(join(folder, 'page.html')).mode & 0o7777).toBe(0o640);
  });

  it('uses names that nobody can guess', () => {
    const names = new Set(Array.from({ length: 1000 }, nameBeside));
    expect(names.size).toBe(1000);
    for (const name of names) expect(name).toMatch(/^\.marginalia-[0-9a-f]{24}$/);
  });
});

describe('a plain path', () => {
  it.each(['index.html', 'korea/media/지도 1.png', '.hidden', 'a..b', 'console.txt'])('%j is one', (path) => {
    expect(isPlainPath(path)).toBe(true);
  });

  it.each([
    '',
    '.',
    '..',
    '../x',
    'a/../x',
    'a//b',
    '/etc/passwd',
    'a/',
    'C:\\x',
    'C:/x',
    'c:x',
    'a\\..\\x',
    '\\\\server\\share',
    'a\0b',
    'a\nb',
    'page.html:stream',
    'NUL',
    'con.png',
    'a/LPT1.txt/b',
  ])('%j is none', (path) => {
    expect(isPlainPath(path)).toBe(false);
  });
});
