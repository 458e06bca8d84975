import { execFileSync } from 'node:child_process';
import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { placeToWrite } from '../files/path-steps.ts';
import { contentHash, MARK } from './site-mark.ts';
import { writeSite } from './write-site.ts';

let root: string;
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'marginalia-site-')));
  mkdirSync(join(root, 'repository'));
  put('outside/keep.txt', 'mine');
  put('outside/precious/keep.txt', 'mine');
});
afterEach(() => rmSync(root, { recursive: true }));

const onUnix = it.skipIf(process.platform === 'win32');

function put(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

interface Build {
  readonly folder?: string;
  readonly signal?: AbortSignal;
  /** Called after each file that was written. */
  readonly written?: () => void;
}

async function build(
  files: Readonly<Record<string, string>>,
  { folder = 'site', signal = new AbortController().signal, written = () => {} }: Build = {},
): Promise<string[]> {
  const bytes = new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)] as const));
  // The second time that they are gone through they are written.
  let times = 0;
  const told = Object.assign(bytes, {
    *[Symbol.iterator]() {
      const writes = ++times === 2;
      for (const entry of bytes.entries()) {
        yield entry;
        if (writes) written();
      }
    },
  });
  return writeSite(placeToWrite(join(root, 'repository'), folder), told as Map<string, Buffer>, signal);
}

/** All files of a folder with what they hold. */
const held = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== MARK)
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file.slice(join(root, folder).length + 1), readFileSync(file, 'utf8')]),
  );

const mark = (files: Readonly<Record<string, readonly string[]>>): void =>
  put(`repository/site/${MARK}`, JSON.stringify({ files }));
const pages = { 'index.html': 'index', 'korea/index.html': 'korea', 'korea/media/a.png': 'a' };
const mine = contentHash('mine');

describe('a site', () => {
  it('is replaced by the next build, and what is no more in it goes', async () => {
    expect(await build(pages)).toEqual([]);
    put('repository/site/CNAME', 'a.example');
    expect(await build({ 'index.html': 'other' })).toEqual([]);
    expect(held('repository/site')).toEqual({ 'index.html': 'other', CNAME: 'a.example' });
    expect(existsSync(join(root, 'repository/site/korea'))).toBe(false);
  });

  it('keeps what somebody has changed, and says so', async () => {
    await build(pages);
    put('repository/site/korea/index.html', 'mine');
    await expect(build(pages)).rejects.toThrow('is in the way');
    expect(await build({ 'index.html': 'other' })).toEqual([join(root, 'repository/site/korea/index.html')]);
    expect(held('repository/site')).toEqual({ 'index.html': 'other', 'korea/index.html': 'mine' });
  });

  it('that was broken off is completed by the next build', async () => {
    await build(pages);
    const next = { 'index.html': 'index 2', 'korea/index.html': 'korea 2', 'new.html': 'new' };
    const end = new AbortController();
    await expect(build(next, { signal: end.signal, written: () => end.abort() })).rejects.toThrow('aborted');
    const between = held('repository/site');
    expect(Object.values(between).sort()).toEqual(['a', 'index 2', 'korea']);
    expect(await build(next)).toEqual([]);
    expect(held('repository/site')).toEqual(next);
  });

  it('is written into no folder of somebody else’s, whatever lies there', async () => {
    put('repository/mine/thesis.txt', 'years of work');
    await expect(build(pages, { folder: 'mine' })).rejects.toThrow('Marginalia did not write it');
    for (const text of ['', 'null', '{}', '{"files":["thesis.txt"]}', '{"files":{"thesis.txt":"x"}}']) {
      put(`repository/mine/${MARK}`, text);
      await expect(build(pages, { folder: 'mine' }), text).rejects.toThrow('Marginalia did not write it');
    }
    put('repository/file', 'mine');
    await expect(build(pages, { folder: 'file' })).rejects.toThrow('is not a folder');
    expect(held('repository/mine')).toEqual({ 'thesis.txt': 'years of work' });
  });
});

describe('a mark that a stranger has laid', () => {
  it('gives nothing away that does not hold what it says', async () => {
    put('repository/site/thesis.txt', 'years of work');
    put('repository/site/index.html', 'my page');
    mark({ 'thesis.txt': [mine], 'index.html': [mine] });
    await expect(build(pages)).rejects.toThrow('is in the way');
    expect(held('repository/site')).toEqual({ 'thesis.txt': 'years of work', 'index.html': 'my page' });
    expect(await build({ 'other.html': 'other' })).toHaveLength(2);
    expect(held('repository/site')).toMatchObject({ 'thesis.txt': 'years of work', 'index.html': 'my page' });
  });

  it('leads nowhere out of the folder', async () => {
    const outside = join(root, 'outside/keep.txt');
    const ways = [
      '../../outside/keep.txt',
      'x/../../../outside/keep.txt',
      outside,
      `/${outside}`,
      '..',
      '.',
      '',
    ];
    const others = ['..\\..\\outside\\keep.txt', 'C:\\keep.txt', 'a\0b', 'index.html:stream', 'NUL', MARK];
    mark(Object.fromEntries([...ways, ...others, '__proto__', 'constructor'].map((way) => [way, [mine]])));
    expect(await build(pages)).toEqual([]);
    expect(held('outside')).toEqual({ 'keep.txt': 'mine', 'precious/keep.txt': 'mine' });
    expect(held('repository/site')).toEqual(pages);
  });

  it('does not take a new page for an old one of the same name in capital letters', async () => {
    mark({ 'INDEX.HTML': [contentHash('index')], 'KOREA/index.html': [contentHash('korea')] });
    await build(pages);
    expect(held('repository/site')).toEqual(pages);
  });

  onUnix('leads through no link', async () => {
    mark({ 'link/keep.txt': [mine], 'link/precious/keep.txt': [mine], 'keep.txt': [mine] });
    symlinkSync('../../outside', join(root, 'repository/site/link'));
    symlinkSync('../../outside/keep.txt', join(root, 'repository/site/keep.txt'));
    await build(pages);
    expect(held('outside')).toEqual({ 'keep.txt': 'mine', 'precious/keep.txt': 'mine' });
  });

  onUnix.each([
    ['a link', () => symlinkSync('../../mark.json', join(root, `repository/site/${MARK}`))],
    ['a folder', () => mkdirSync(join(root, `repository/site/${MARK}`))],
    ['a pipe', () => execFileSync('mkfifo', [join(root, `repository/site/${MARK}`)])],
    ['far too large', () => truncateSync(join(root, `repository/site/${MARK}`), 1e11)],
  ])('is none where it is %s', async (name, lay) => {
    put('mark.json', JSON.stringify({ files: {} }));
    mkdirSync(join(root, 'repository/site'));
    if (name.includes('large')) put(`repository/site/${MARK}`, '{}');
    lay();
    await expect(build(pages)).rejects.toThrow('Marginalia did not write it');
    expect(readFileSync(join(root, 'mark.json'), 'utf8')).toBe('{"files":{}}');
  });
});

describe('links in a site', () => {
  onUnix.each([
    ['the folder itself', '', 'outside'],
    ['a folder of a lesson', 'korea', '../../outside'],
    ['a folder deeper down', 'korea/media', '../../../outside'],
    ['a page', 'index.html', '../../outside/keep.txt'],
    ['a page that is not there', 'index.html', '../../outside/new.txt'],
    ['a picture', 'korea/media/a.png', '../../../../outside/keep.txt'],
  ])('are refused before anything is written: %s', async (_name, path, target) => {
    const link = join(root, 'repository/site', path);
    if (path) {
      mark({ [path]: [mine], 'index.html': [mine] });
      mkdirSync(dirname(link), { recursive: true });
    }
    symlinkSync(path ? target : `../${target}`, link);
    const more = { 'assets.css': 'before', ...pages, 'zebra/index.html': 'after' };
    await expect(build(more)).rejects.toThrow(/link|in the way/);
    expect(held('outside')).toEqual({ 'keep.txt': 'mine', 'precious/keep.txt': 'mine' });
    const written = ['assets.css', 'zebra/index.html'];
    expect(written.filter((name) => existsSync(join(root, 'repository/site', name)))).toEqual([]);
  });

  it('of the other kind, several names for one file, do no harm to what is elsewhere', async () => {
    await build({ 'index.html': 'mine' });
    rmSync(join(root, 'repository/site/index.html'));
    linkSync(join(root, 'outside/keep.txt'), join(root, 'repository/site/index.html'));
    await build(pages);
    expect(held('outside')).toMatchObject({ 'keep.txt': 'mine' });
    expect(held('repository/site')).toEqual(pages);
  });

  it('a file where a folder must be, and a folder where a page must be, are in the way', async () => {
    mark({});
    put('repository/site/korea', 'mine');
    await expect(build(pages)).rejects.toThrow('is in the way');
    rmSync(join(root, 'repository/site/korea'));
    put('repository/site/index.html/mine.txt', 'mine');
    await expect(build(pages)).rejects.toThrow('is in the way');
    expect(held('repository/site')).toEqual({ 'index.html/mine.txt': 'mine' });
  });
});
