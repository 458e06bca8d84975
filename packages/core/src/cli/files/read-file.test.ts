import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readFileIn, readNamedFile } from './read-file.ts';

const LIMIT = 1000;
let root: string;
let folder: string;
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'marginalia-files-')));
  folder = join(root, 'lesson');
  mkdirSync(join(folder, 'media'), { recursive: true });
  mkdirSync(join(root, 'outside'));
  writeFileSync(join(root, 'outside/secret.png'), 'secret');
  writeFileSync(join(folder, 'media/map.png'), 'a map');
});
afterEach(() => rmSync(root, { recursive: true }));

const onUnix = it.skipIf(process.platform === 'win32');

describe('reading inside a folder', () => {
  it('gives the bytes of a file, and only the size of one that is too large', () => {
    expect(readFileIn(folder, 'media/map.png', LIMIT)).toEqual({ bytes: Buffer.from('a map'), size: 5 });
    writeFileSync(join(folder, 'full'), Buffer.alloc(LIMIT));
    expect(readFileIn(folder, 'full', LIMIT).bytes?.length).toBe(LIMIT);
    truncateSync(join(folder, 'full'), 1e12);
    expect(readFileIn(folder, 'full', LIMIT)).toEqual({ size: 1e12 });
    writeFileSync(join(folder, 'empty'), '');
    expect(readFileIn(folder, 'empty', LIMIT)).toEqual({ bytes: Buffer.alloc(0), size: 0 });
  });

  onUnix.each([
    ['a link that leaves the folder', 'out.png', '../outside/secret.png'],
    ['a link that stays in it, as VS Code cannot tell', 'in.png', 'media/map.png'],
    ['a link to a device', 'zero.png', '/dev/zero'],
    ['a link that leads nowhere', 'none.png', 'nowhere'],
    ['a link to itself', 'self.png', 'self.png'],
  ])('refuses %s', (_name, name, target) => {
    symlinkSync(target, join(folder, name));
    expect(() => readFileIn(folder, name, LIMIT)).toThrow('is a link');
  });

  onUnix('refuses what is reached through a folder that is a link', () => {
    symlinkSync('../outside', join(folder, 'pictures'));
    expect(() => readFileIn(folder, 'pictures/secret.png', LIMIT)).toThrow('is reached through the link');
    symlinkSync('../../outside', join(folder, 'media/more'));
    expect(() => readFileIn(folder, 'media/more/secret.png', LIMIT)).toThrow('is reached through the link');
  });

  it('refuses what leads out of the folder without any link', () => {
    expect(() => readFileIn(folder, '../outside/secret.png', LIMIT)).toThrow('leads out of its folder');
    expect(() => readFileIn(folder, 'media/../../outside/secret.png', LIMIT)).toThrow('leads out');
  });

  onUnix('refuses pipes and sockets before they are opened, and folders', async () => {
    execFileSync('mkfifo', [join(folder, 'pipe.png')]);
    expect(() => readFileIn(folder, 'pipe.png', LIMIT)).toThrow('is a pipe, not a file');
    const server = createServer().listen(join(folder, 'socket.png'));
    await new Promise((listening) => server.once('listening', listening));
    expect(() => readFileIn(folder, 'socket.png', LIMIT)).toThrow('is a socket, not a file');
    await new Promise((closed) => server.close(closed));
    expect(() => readFileIn(folder, 'media', LIMIT)).toThrow('is a folder, not a file');
  });
});

describe('reading what was named', () => {
  onUnix('follows a link to a file, and to nothing else', () => {
    symlinkSync('../outside/secret.png', join(folder, 'mine.png'));
    expect(readNamedFile(join(folder, 'mine.png'), LIMIT).bytes?.toString()).toBe('secret');
    symlinkSync('/dev/zero', join(folder, 'zero'));
    expect(() => readNamedFile(join(folder, 'zero'), LIMIT)).toThrow('is a device, not a file');
    expect(() => readNamedFile('/dev/zero', LIMIT)).toThrow('is a device, not a file');
    expect(() => readNamedFile(root, LIMIT)).toThrow('is a folder, not a file');
  });

  it.skipIf(process.platform !== 'linux')('is not misled by a file that tells a size of zero', () => {
    expect(readNamedFile('/proc/self/status', 100_000).bytes?.toString()).toContain('Pid:');
    expect(readNamedFile('/proc/self/status', 10)).toEqual({ size: 11 });
  });
});
