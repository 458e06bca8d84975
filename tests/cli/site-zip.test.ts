import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launchBrowser } from '@marginalia/vscode-host';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openWorkspace, type Workspace } from './workspace.ts';

const lesson = `---
title: Rain
id: rain
---

## The flood
<!-- section id=flood -->

It rained for forty days. ![](media/ark.svg)

### How long?
<!-- exercise id=x-long type=choice section=flood -->

Count.

- [ ] A week
- [x] Forty days
`;
const ark = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>';

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace({ 'rain/lesson.md': lesson, 'rain/media/ark.svg': ark });
});
afterEach(() => workspace.dispose());

const zipped = (name: string) => unzipSync(readFileSync(workspace.path(name)));

describe('a site in a zip', () => {
  it('contains the files of the site in one folder, and is the same in every build', async () => {
    expect(await workspace.run('build', 'rain', '--out', 'sites/flood.zip')).toEqual({
      code: 0,
      err: '',
      out: 'Wrote 1 lesson to sites/flood.zip.\n',
    });
    await workspace.run('build', 'rain', '--out', 'site');
    const names = readdirSync(workspace.path('site'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== '.marginalia-site.json')
      .map(({ parentPath, name }) => `${parentPath}/${name}`.slice(workspace.path('site/').length));
    const packed = zipped('sites/flood.zip');
    expect(Object.keys(packed).sort()).toEqual(names.map((name) => `flood/${name}`).sort());
    for (const name of names)
      expect(
        Buffer.from(packed[`flood/${name}`] ?? []).equals(readFileSync(workspace.path(`site/${name}`))),
      ).toBe(true);
    await workspace.run('build', 'rain', '--out', 'again/flood.zip');
    expect(readFileSync(workspace.path('again/flood.zip'))).toEqual(
      readFileSync(workspace.path('sites/flood.zip')),
    );
  });

  it('can be answered from the disk once unpacked', async () => {
    await workspace.run('build', 'rain', '--zip', '--out', 'flood');
    for (const [name, bytes] of Object.entries(zipped('flood.zip'))) {
      mkdirSync(dirname(workspace.path(`unpacked/${name}`)), { recursive: true });
      writeFileSync(workspace.path(`unpacked/${name}`), bytes);
    }
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      await page.goto(pathToFileURL(workspace.path('unpacked/flood/index.html')).href);
      await page.getByRole('link', { name: 'Rain' }).click();
      await page.locator('article[data-answerable]').waitFor();
      await page.locator('details.task > summary').click();
      await page.getByRole('button', { name: 'Try' }).click();
      await page.getByRole('dialog').locator('.option', { hasText: 'Forty days' }).locator('input').check();
      await page.keyboard.press('Enter');
      await page.getByText('Right: 1 of 1.').waitFor();
    } finally {
      await browser.close();
    }
  });

  it.each([
    ['flood', 'flood.zip', 'flood'],
    ['Flood.ZIP', 'Flood.ZIP', 'Flood'],
    ['con.zip', 'con.zip', 'site'],
    ['.zip', '.zip', 'site'],
    ['flood. .zip', 'flood. .zip', 'flood'],
    ['洪水 🌊.zip', '洪水 🌊.zip', '洪水 🌊'],
  ])('has a name that every system can unpack: %s', async (out, file, folder) => {
    expect(await workspace.run('build', 'rain', '--zip', '--out', out)).toMatchObject({ code: 0 });
    expect(new Set(Object.keys(zipped(file)).map((name) => name.split('/')[0]))).toEqual(new Set([folder]));
  });

  it('is written over only if asked, and nothing else is', async () => {
    workspace.write('flood.zip', 'mine');
    const build = (...args: string[]) => workspace.run('build', 'rain', '--out', ...args);
    const refused = await build('flood.zip');
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toContain('exists already. Nothing was changed. Say --overwrite');
    expect(workspace.read('flood.zip')).toBe('mine');
    expect(await build('flood.zip', '--overwrite')).toMatchObject({ code: 0, err: '' });
    expect(Object.keys(zipped('flood.zip'))).toContain('flood/rain/index.html');

    workspace.write('folder.zip/mine.txt', 'mine');
    expect(await build('folder.zip', '--overwrite')).toMatchObject({ code: 2, out: '' });
    expect(readdirSync(workspace.path('folder.zip'))).toEqual(['mine.txt']);

    workspace.write('target', 'mine');
    symlinkSync('target', workspace.path('link.zip'));
    symlinkSync('rain', workspace.path('through'));
    expect(await build('link.zip', '--overwrite')).toMatchObject({ code: 2, out: '' });
    expect(await build('through/flood.zip')).toMatchObject({ code: 2, out: '' });
    expect(workspace.read('target')).toBe('mine');
    expect(existsSync(workspace.path('rain/flood.zip'))).toBe(false);

    expect(await build('site', '--overwrite')).toMatchObject({ code: 2, out: '' });
    expect(existsSync(workspace.path('site'))).toBe(false);
    expect(readdirSync(workspace.folder).filter((name) => name.startsWith('.marginalia'))).toEqual([]);
  });

  it('is not written while a key is in doubt', async () => {
    workspace.write('rain/lesson.md', lesson.replace('Count.', 'Count. <!-- SECRET\n\nSECRET -->'));
    expect(await workspace.run('build', 'rain', '--out', 'flood.zip')).toMatchObject({ code: 1, out: '' });
    expect(existsSync(workspace.path('flood.zip'))).toBe(false);
  });
});
