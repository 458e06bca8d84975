import { pathToFileURL } from 'node:url';
import { launchBrowser } from '@marginalia/vscode-host';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { doubtfulKeys, FORMS, SECRET } from '../fuzz/doubtful-keys.ts';
import { openWorkspace, type Workspace } from './workspace.ts';

let workspace: Workspace;
let browser: Browser;
beforeAll(async () => {
  workspace = openWorkspace(
    Object.fromEntries(Object.entries(doubtfulKeys).map(([path, text]) => [`flood/${path}`, text])),
  );
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await workspace.dispose();
});

it('no site is written while keys are in doubt', async () => {
  const refused = await workspace.run('build', 'flood', '--out', 'site');
  expect(refused.code).toBe(1);
  expect(refused.err).toContain('Nothing was written');
});

it('no word behind a key mark in doubt is on a page of a site that is written all the same', async () => {
  expect(await workspace.run('build', 'flood', '--out', 'forced', '--force')).toMatchObject({ code: 0 });
  const page = await browser.newPage();
  for (const path of ['index.html', 'flood/index.html']) {
    await page.goto(pathToFileURL(workspace.path(`forced/${path}`)).href);
    await page.locator('details').evaluateAll((all) => {
      for (const one of all) one.setAttribute('open', '');
    });
    expect(await page.content()).not.toContain(SECRET);
  }
  for (let index = 0; index < FORMS; index++) {
    await page.getByText(`Find reason ${index}.`).waitFor();
    await page.getByText(`Do task ${index}.`).waitFor();
  }
});
