import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostilePictures, quietPictures } from '@marginalia/core/testing';
import { launchBrowser } from '@marginalia/vscode-host';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWorkspace, type Workspace } from './workspace.ts';

const pictures = Object.entries({ ...quietPictures, ...hostilePictures }).map(([name, bytes], index) => ({
  name,
  bytes,
  file: `media/${index}.svg`,
  quiet: name in quietPictures,
}));
let workspace: Workspace;
let browser: Browser;
let told: string;
beforeAll(async () => {
  const shown = pictures.map(({ file }) => `![A picture](${file})`).join('\n\n');
  workspace = openWorkspace({ 'art/lesson.md': `---\ntitle: Art\nid: art\n---\n\n## One\n\n${shown}\n` });
  mkdirSync(workspace.path('art/media'));
  for (const { file, bytes } of pictures) writeFileSync(workspace.path(`art/${file}`), bytes);
  told = (await workspace.run('build', 'art', '--out', 'site')).err;
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await workspace.dispose();
});

it('a site holds the pictures that are nothing else, and says of each other why it is left out', () => {
  const missing = pictures.filter(({ file }) => !existsSync(workspace.path(`site/art/${file}`)));
  expect(missing.map(({ name }) => name)).toEqual(
    pictures.filter(({ quiet }) => !quiet).map(({ name }) => name),
  );
  for (const { file } of missing)
    expect(told).toContain(`${file}” was left out: it contains more than a picture.`);
});

it('no picture of a site runs anything or asks for anything when it is opened alone', async () => {
  const held = pictures.filter(({ file }) => existsSync(workspace.path(`site/art/${file}`)));
  expect(held.length).toBeGreaterThan(5);
  for (const { name, file } of held) {
    const page = await browser.newPage();
    const troubles: string[] = [];
    page.on('dialog', (dialog) => {
      troubles.push(dialog.message());
      void dialog.dismiss();
    });
    const address = `http://site.example/art/${file}`;
    await page.route('**/*', (route) => {
      const url = route.request().url();
      if (url !== address) {
        if (!url.endsWith('/favicon.ico')) troubles.push(url);
        return route.abort();
      }
      return route.fulfill({
        contentType: 'image/svg+xml',
        body: readFileSync(workspace.path(`site/art/${file}`)),
      });
    });
    await page.goto(address, { waitUntil: 'load' });
    // It is a picture that the browser draws, not an error of the parser, and has had its turn.
    expect(await page.evaluate(() => document.documentElement.localName), name).toBe('svg');
    await page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
    expect(troubles, name).toEqual([]);
    await page.close();
  }
});

it('would see a picture run something, and ask for something', async () => {
  const page = await browser.newPage();
  let seen = '';
  page.on('dialog', (dialog) => {
    seen = dialog.message();
    void dialog.dismiss();
  });
  await page.route('**/*', (route) =>
    route.fulfill({ contentType: 'image/svg+xml', body: Buffer.from(hostilePictures['a script'] ?? []) }),
  );
  await page.goto('http://site.example/x.svg', { waitUntil: 'load' });
  expect(seen).toBe('1');
});
