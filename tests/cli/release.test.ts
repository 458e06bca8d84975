import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageRelease, type Release } from '../toolchain/package-release.ts';
import { EXTENSION, ROOT } from '../toolchain/repository.ts';

const REPOSITORY = 'https://git.example/somebody/marginalia';
const { version } = JSON.parse(readFileSync(join(EXTENSION, 'package.json'), 'utf8'));

let folder: string;
let release: Release;
let files: Record<string, Uint8Array>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'marginalia-released-'));
  release = await packageRelease(REPOSITORY, `v${version}`, folder);
  files = unzipSync(readFileSync(release.extension));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const text = (file: string): string => strFromU8(files[file] ?? new Uint8Array());

describe('the extension that is released', () => {
  it('tells the Marketplace where it comes from', () => {
    expect(JSON.parse(text('extension/package.json'))).toMatchObject({
      publisher: expect.stringMatching(/./),
      author: expect.stringMatching(/./),
      license: 'MIT',
      icon: expect.stringMatching(/\.png$/),
      galleryBanner: { color: expect.stringMatching(/^#/) },
      pricing: 'Free',
      homepage: `${REPOSITORY}#readme`,
      repository: { type: 'git', url: `git+${REPOSITORY}.git`, directory: 'packages/vscode-extension' },
      bugs: { url: `${REPOSITORY}/issues` },
      qna: `${REPOSITORY}/discussions`,
    });
  });

  it('has a page whose pictures the Marketplace finds', () => {
    const pictures = [...text('extension/readme.md').matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(
      ([, at = '']) => at,
    );
    expect(pictures.length).toBeGreaterThan(2);
    const raw = `${REPOSITORY}/raw/v${version}/`;
    for (const picture of pictures) {
      expect(picture.startsWith(raw), picture).toBe(true);
      // A browser takes the dots out of an address.
      const path = new URL(picture).pathname.slice(new URL(raw).pathname.length);
      expect(readFileSync(join(ROOT, path)).length, picture).toBeGreaterThan(0);
    }
  });

  it('holds no source map, no test and no path of the machine that built it', () => {
    expect(Object.keys(files).filter((file) => /\.map$|\.test\.|node_modules|\.ts$/.test(file))).toEqual([]);
    const telling = Object.keys(files).filter((file) => text(file).includes(ROOT));
    expect(telling).toEqual([]);
  });
});

it('the library that is released has the same addresses', () => {
  const tar = strFromU8(gunzipSync(readFileSync(release.library)), true);
  expect(tar).toContain(`"url": "git+${REPOSITORY}.git"`);
  expect(tar).toContain('"directory": "packages/core"');
});

it('a tag that is not that of the version is refused, and what is no address', async () => {
  await expect(packageRelease(REPOSITORY, 'v99.0.0', folder)).rejects.toThrow('The tag is v99.0.0');
  await expect(packageRelease('nowhere', `v${version}`, folder)).rejects.toThrow('no address');
});
