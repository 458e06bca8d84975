import { existsSync, readFileSync } from 'node:fs';
import { type HandIn, readHandIn } from '@marginalia/core/school';
import { strFromU8, unzipSync } from 'fflate';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { card, hearTroubles, violations, visitSite } from './site-visit.ts';

const lesson = `---
title: Rain
id: rain
---

## The flood
<!-- section id=flood -->

It rained for forty days. Nobody was ready.

### How long?
<!-- exercise id=x-long type=choice section=flood -->

Read the passage.

- [ ] A week
- [x] Forty days

### Your case
<!-- exercise id=x-case type=essay section=flood min=1 -->

Make your case.

### Why?
<!-- question id=q-why section=flood -->

Say why.

### Who?
<!-- question id=q-who section=flood -->

Say who.
`;

const visit = visitSite(async (workspace) => {
  workspace.write('rain/lesson.md', lesson);
  workspace.write('flood/lesson.md', lesson.replace('id: rain', 'id: flood'));
  expect(await workspace.run('build', 'rain', 'flood', '--out', 'site')).toMatchObject({ code: 0 });
});
const { student, troubles } = visit;
const open = (context: BrowserContext, folder = 'rain', site?: string) => visit.open(context, folder, site);
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Save hand-in' });

/** Opens a page over HTTP at an address that the test answers from the disk. */
async function openAt(context: BrowserContext, origin: string): Promise<Page> {
  const page = await context.newPage();
  hearTroubles(page, troubles, new RegExp(`^${origin}`));
  await page.route(`${origin}**`, (route) => {
    const path = visit.workspace.path(`site${new URL(route.request().url()).pathname}`);
    return existsSync(path) ? route.fulfill({ path }) : route.abort();
  });
  await page.goto(`${origin}rain/index.html`);
  await page.locator('article[data-answerable]').waitFor();
  return page;
}

async function tryChoice(page: Page): Promise<void> {
  await card(page, 'x-long').locator(':scope > summary').click();
  await card(page, 'x-long').getByRole('button', { name: 'Try' }).click();
  await page.getByRole('dialog').locator('.option', { hasText: 'Forty days' }).locator('input').check();
  await page.keyboard.press('Enter');
  await page
    .getByRole('dialog')
    .locator('.result')
    .getByText(/1 of 1|not graded/)
    .first()
    .waitFor();
  await page.keyboard.press('Escape');
}
async function answer(page: Page, words: string): Promise<void> {
  await card(page, 'q-why').locator(':scope > summary').click();
  await card(page, 'q-why').getByRole('button', { name: 'Answer' }).click();
  await page.locator('#answer-q-why').fill(words);
  await card(page, 'q-why').getByText('Kept in this browser.').waitFor();
}
async function note(page: Page, words: string): Promise<void> {
  await page.evaluate(() => {
    const text = document
      .createTreeWalker(document.querySelector('#paragraph-1') ?? document.body, NodeFilter.SHOW_TEXT)
      .nextNode() as Text;
    const start = text.data.indexOf('Nobody');
    getSelection()?.setBaseAndExtent(text, start, text, start + 'Nobody'.length);
  });
  await page.getByRole('button', { name: 'Add note' }).click();
  await page.keyboard.type(words);
  await page.getByRole('button', { name: 'Keep' }).click();
  await page.locator('.own', { hasText: words }).first().waitFor({ state: 'attached' });
}

interface Saved extends HandIn {
  readonly file: string;
  /** All that is in it, unpacked. */
  readonly text: string;
}

/** Saves with the dialog that is open. */
async function save(page: Page): Promise<Saved> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog(page).getByRole('button', { name: 'Save hand-in' }).click(),
  ]);
  await dialog(page).getByText('opened again and checked').waitFor();
  expect(await dialog(page).locator(':focus').count()).toBe(1);
  const bytes = readFileSync(await download.path());
  const read = await readHandIn(bytes);
  if (read.kind === 'refused') throw new Error(`Refused: ${read.why}`);
  const text = Object.values(unzipSync(bytes))
    .map((member) => strFromU8(member))
    .join('\n');
  return { ...read, file: download.suggestedFilename(), text };
}
async function handIn(page: Page, code = 'A17'): Promise<Saved> {
  await page.getByRole('button', { name: 'Save hand-in…' }).click();
  await dialog(page).getByLabel('Your code').fill(code);
  return save(page);
}
const kinds = (read: HandIn): string[] =>
  read.record.flatMap(({ events }) => events.map(({ type }) => type)).sort();

describe('a hand-in from a page of a site', () => {
  it('contains the work on the lesson, signed and checked, and what is asked for alone', async () => {
    const context = await student({ viewport: { width: 1300, height: 800 } });
    await tryChoice(await open(context, 'flood'));
    const page = await open(context);
    await tryChoice(page);
    await answer(page, 'Heaven was angry.');
    await note(page, 'Not even Noah?');
    await page.getByRole('button', { name: 'Save hand-in…' }).click();
    await dialog(page).getByText('So far: 1 of 2 exercises tried, 1 of 2 questions answered.').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    await dialog(page).getByText('Still empty (2)').click();
    expect(await dialog(page).locator('li').allTextContents()).toEqual(['Your case', 'Who?']);
    await dialog(page).getByRole('button', { name: 'Save hand-in' }).click();
    await dialog(page).getByRole('alert').getByText('Type the code').waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe('true');
    await page.keyboard.type('A17');
    await dialog(page).getByLabel('Your name').fill('Ann');
    const first = await save(page);
    await dialog(page).getByText('In it: 1 of 2 exercises tried, 1 of 2 questions answered.').waitFor();
    expect(first.file).toBe('rain.hand-in.zip');
    expect(first.findings).toEqual([]);
    expect(first.manifest).toMatchObject({
      lesson: 'rain',
      edition: null,
      before: null,
      alg: 'Ed25519',
      student: { code: 'A17', name: 'Ann' },
    });
    expect(kinds(first)).toEqual(expect.arrayContaining(['answer', 'attempt']));
    expect(kinds(first)).not.toContain('note');
    expect(first.record.reduce((sum, { left }) => sum + left, 0)).toBe(1);
    expect(first.text).not.toContain('Not even Noah');
    expect(first.text).not.toContain('"lesson":"flood"');
    expect(first.workbook).toContain('Heaven was angry.');
    expect(first.parts.map(({ path }) => path)).toEqual(['lesson.md']);
    expect(first.parts[0]?.text).toContain('It rained for forty days.');

    // Another day, in another window: the code is known, the key is the same, and it continues the first one.
    const again = await open(context);
    await again.getByRole('button', { name: 'Save hand-in…' }).click();
    await dialog(again).getByText('Your last hand-in is of').waitFor();
    expect(await dialog(again).getByLabel('Your code').inputValue()).toBe('A17');
    await dialog(again).getByLabel('Margin notes (1)').check();
    const second = await save(again);
    expect(second.findings).toEqual([]);
    expect(second.manifest).toMatchObject({ before: first.hash, key: first.manifest.key });
    expect(kinds(second)).toContain('note');
    const lines = (read: HandIn) => read.record.flatMap((file) => file.lines);
    expect(lines(second)).toEqual(expect.arrayContaining(lines(first)));
    expect(second.text).toContain('Not even Noah?');
    expect(await dialog(again).getByLabel('Highlights (0)').isDisabled()).toBe(true);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('can be taken in by another browser, like a saved record', async () => {
    const context = await student();
    const page = await open(context);
    await tryChoice(page);
    await answer(page, 'Heaven was angry.');
    await page.getByRole('button', { name: 'Save hand-in…' }).click();
    await dialog(page).getByLabel('Your code').fill('A17');
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    const other = await student();
    const there = await open(other);
    await there.locator('input[type="file"]').setInputFiles(await download.path());
    await card(there, 'x-long').getByText('best 100%').waitFor({ state: 'attached' });
    await card(there, 'q-why').getByText('Heaven was angry.').waitFor({ state: 'attached' });
    // The record has now lines of another browser, in a file of its own: the chain is whole.
    expect((await handIn(there)).findings).toEqual([]);
    expect(troubles).toEqual([]);
    await context.close();
    await other.close();
  });

  it('tells what was begun and not answered', async () => {
    const context = await student();
    const page = await open(context);
    const begun = dialog(page).getByText('Begun, but not answered, and so not in it: Your case.');
    await card(page, 'x-case').locator(':scope > summary').click();
    await card(page, 'x-case').getByRole('button', { name: 'Try' }).click();
    await page.locator('#exercise-essay').fill('Heaven was angry.');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Save hand-in…' }).click();
    await begun.waitFor();
    await page.keyboard.press('Escape');
    await card(page, 'x-case').getByRole('button', { name: 'Try' }).click();
    await page.locator('#exercise-answer').click();
    await page
      .getByRole('dialog')
      .locator('.result')
      .getByText(/kept|saved/i)
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Save hand-in…' }).click();
    await dialog(page).getByText('So far: 1 of 2 exercises tried').waitFor();
    expect(await begun.count()).toBe(0);
    await dialog(page).getByLabel('Your code').fill('A17');
    expect((await save(page)).workbook).toContain('Heaven was angry.');
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('is made on a site without keys', async () => {
    expect(await visit.workspace.run('build', 'rain', '--out', 'without', '--keys', 'none')).toMatchObject({
      code: 0,
    });
    const context = await student();
    const page = await open(context, 'rain', 'without');
    await tryChoice(page);
    const read = await handIn(page);
    expect(read.findings).toEqual([]);
    expect(read.parts[0]?.text).not.toContain('[x]');
    expect(troubles).toEqual([]);
    await context.close();
  });

  it.each(['none', 'sealed'])(
    'has the name of the edition that the site was built from: keys %s',
    async (keys) => {
      const { workspace } = visit;
      const [exam, site] = [`exam-${keys}`, `site-${keys}`];
      expect(await workspace.run('edition', 'rain', '--out', exam, '--keys', keys)).toMatchObject({
        code: 0,
      });
      expect(await workspace.run('build', exam, '--out', site)).toMatchObject({ code: 0 });
      const context = await student();
      const page = await open(context, 'rain', site);
      await tryChoice(page);
      const { manifest, parts, findings } = await handIn(page);
      expect(manifest.edition).toBe(/^edition: (\S+)$/m.exec(workspace.read(`${exam}/lesson.md`))?.[1]);
      expect(parts[0]?.text).not.toContain('[x]');
      expect(findings).toEqual([]);
      await context.close();
    },
  );

  it.each([
    ['http://localhost/', []],
    ['http://school.test/', ['unsigned']],
  ])('is made on a page at %s, and says what it lacks', async (origin, lacks) => {
    const context = await student();
    const page = await openAt(context, origin);
    await tryChoice(page);
    const read = await handIn(page);
    expect(read.findings.map(({ kind }) => kind)).toEqual(lacks);
    expect(await dialog(page).getByText('It is not signed').count()).toBe(lacks.length);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('is signed in another way by a browser without Ed25519', async () => {
    const context = await student();
    await context.addInitScript(() => {
      const generate = SubtleCrypto.prototype.generateKey;
      SubtleCrypto.prototype.generateKey = function (this: SubtleCrypto, ...given: unknown[]) {
        if (given[0] === 'Ed25519') return Promise.reject(new DOMException('', 'NotSupportedError'));
        return Reflect.apply(generate, this, given);
      } as typeof generate;
    });
    const page = await open(context);
    const { manifest, findings } = await handIn(page);
    expect(manifest.alg).toBe('ES256');
    expect(findings).toEqual([]);
    await context.close();
  });

  it('keeps a key that no page can read', async () => {
    const context = await student();
    const page = await open(context);
    await handIn(page);
    const refused = await page.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open('marginalia');
        request.addEventListener('success', () => resolve(request.result));
      });
      const keys = await new Promise<CryptoKeyPair>((resolve) => {
        const request = database.transaction('values').objectStore('values').get('hand-in key');
        request.addEventListener('success', () => resolve(request.result));
      });
      return crypto.subtle.exportKey('pkcs8', keys.privateKey).then(
        () => 'read',
        ({ name }: DOMException) => name,
      );
    });
    expect(refused).toBe('InvalidAccessError');
    await context.close();
  });

  it('is saved where the browser stores nothing more', async () => {
    const context = await student();
    const page = await open(context);
    await page.evaluate(() => {
      for (const name of ['add', 'put'] as const)
        IDBObjectStore.prototype[name] = () => {
          throw new DOMException('There is no room.', 'QuotaExceededError');
        };
    });
    await tryChoice(page);
    const read = await handIn(page);
    expect(read.findings).toEqual([]);
    expect(kinds(read)).toContain('attempt');
    expect(troubles.splice(0).join('\n')).toContain('There is no room.');
    await context.close();
  });

  it('tells in place that it could not be made, and can be tried again', async () => {
    const context = await student();
    const page = await open(context);
    await page.evaluate(() => {
      const { sign } = SubtleCrypto.prototype;
      SubtleCrypto.prototype.sign = () => {
        SubtleCrypto.prototype.sign = sign;
        return Promise.reject(new DOMException('The key is gone.', 'OperationError'));
      };
    });
    await page.getByRole('button', { name: 'Save hand-in…' }).click();
    await dialog(page).getByLabel('Your code').fill('A17');
    await page.keyboard.press('Enter');
    await dialog(page).getByRole('alert').getByText('could not be made. Nothing is lost').waitFor();
    expect(troubles.splice(0).join('\n')).toContain('The key is gone.');
    expect((await save(page)).findings).toEqual([]);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('says what of the record was changed, and what has no room', async () => {
    const context = await student();
    const page = await open(context);
    const base = '"v":1,"at":1,"lesson":"rain","by":"w"';
    const lines = [
      `{${base},"id":"a","seq":1,"type":"read","section":"flood"}`,
      `{${base},"id":"b","seq":2,"type":"read","section":"flood","prev":"AAAAAAAAAAAAAAAAAAAAAA"}`,
      `{${base},"id":"c","seq":1,"by":"x","type":"answer","question":"${'q'.repeat(1900)}","more":"${'x'.repeat(70_000)}"}`,
    ];
    const file = { name: 'old.jsonl', mimeType: 'text/plain', buffer: Buffer.from(lines.join('\n')) };
    await page.locator('input[type="file"]').setInputFiles(file);
    await page.getByText('Added from “old.jsonl”: 3').waitFor();
    const read = await handIn(page);
    expect(read.findings.map(({ kind }) => kind)).toEqual(['chain-broken']);
    await dialog(page).getByText('were changed or removed after they were written').waitFor();
    await dialog(page).getByText('One entry of your record is too long').waitFor();
    expect(troubles).toEqual([]);
    await context.close();
  });

  it.each<[string, BrowserContextOptions]>([
    ['light', { colorScheme: 'light' }],
    ['dark, on a phone', { colorScheme: 'dark', viewport: { width: 320, height: 640 }, hasTouch: true }],
  ])('has nothing for axe to find, by keyboard alone (%s)', async (_, options) => {
    const context = await student(options);
    const page = await open(context);
    const opener = page.getByRole('button', { name: 'Save hand-in…' });
    await opener.focus();
    await page.keyboard.press('Enter');
    await dialog(page).waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toMatch(/SUMMARY|INPUT/);
    await dialog(page).locator('summary').press('Enter');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Tab');
    await page.keyboard.type('A17');
    await page.keyboard.press('Enter');
    await dialog(page).getByText('opened again and checked').waitFor();
    expect(await violations(page)).toEqual([]);
    const wide = await dialog(page).evaluate((pane) => pane.scrollWidth - pane.clientWidth);
    expect(wide).toBeLessThanOrEqual(0);
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Save hand-in…');
    await opener.press('Enter');
    await dialog(page).waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await dialog(page).count()).toBe(0);
    expect(troubles).toEqual([]);
    await context.close();
  });
});
