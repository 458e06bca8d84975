import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { card, violations, visitSite } from './site-visit.ts';

const lesson = `---
title: Rain
id: rain
---

## The flood
<!-- section id=flood -->

It rained for forty days. Nobody was ready.[^1]

### Why?
<!-- question id=q-why section=flood lens=analysis minutes=5 notes=1 -->

Say why it rained.

> [!TIP]
> Ask who says so.

<!-- key -->

The **anger** of heaven.

### Who?
<!-- question id=q-who section=flood -->

Who was there?

### Your case
<!-- exercise id=x-case type=essay section=flood min=1 -->

Make your case.

[^1]: Not even Noah.
`;

const { student, open, troubles } = visitSite(async (workspace) => {
  workspace.write('rain/lesson.md', lesson);
  expect(await workspace.run('build', 'rain', '--out', 'site')).toMatchObject({ code: 0 });
});

const field = (page: Page, id: string) => card(page, id).locator('textarea');
async function answer(page: Page, id: string, words: string): Promise<void> {
  await card(page, id).getByRole('button', { name: 'nswer' }).click();
  await field(page, id).fill(words);
  await card(page, id).getByText('Kept in this browser.').waitFor();
}
async function unfolded(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>('details.task')) details.open = true;
  });
}
async function saved(page: Page): Promise<{ name: string; content: Buffer; path: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save my record' }).click(),
  ]);
  const path = await download.path();
  return { name: download.suggestedFilename(), content: readFileSync(path), path };
}

describe('a question on a page of a site', () => {
  it('is answered by keyboard, kept while typing, and shown again; the key comes after the answer', async () => {
    const context = await student();
    const page = await open(context, 'rain');
    await card(page, 'q-why').locator(':scope > summary').focus();
    await page.keyboard.press('Enter');
    expect(await card(page, 'q-why').textContent()).toContain('Analysis · 5 min · Note 1');
    expect(await card(page, 'q-why').getByRole('button', { name: 'good answer' }).count()).toBe(0);
    await card(page, 'q-why').getByRole('button', { name: 'Answer' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Heaven was angry.');
    await card(page, 'q-why').getByText('Kept in this browser.').waitFor();
    // Another page opens before the student has done anything more.
    const again = await open(context, 'rain');
    await unfolded(again);
    await card(again, 'q-why').locator('.task-answer', { hasText: 'Heaven was angry.' }).waitFor();
    expect(await card(again, 'q-why').locator(':scope > summary').textContent()).toContain('answered');
    await again.close();
    await page.keyboard.press('Escape');
    await field(page, 'q-why').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Continue answer');
    await page.keyboard.press('Enter');
    expect(await field(page, 'q-why').inputValue()).toBe('Heaven was angry.');
    await page.keyboard.press('Escape');
    await card(page, 'q-why').getByRole('button', { name: 'Show hint 1 of 1' }).click();
    await card(page, 'q-why').getByText('Ask who says so.').filter({ visible: true }).waitFor();
    await card(page, 'q-why').getByRole('button', { name: 'Show what a good answer uses' }).click();
    await card(page, 'q-why').locator('.task-key', { hasText: 'The anger of heaven.' }).waitFor();
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('is saved with the record, as VS Code has both, and taken in elsewhere', async () => {
    const context = await student();
    const page = await open(context, 'rain');
    await unfolded(page);
    await answer(page, 'q-why', '# Anger\n\nof heaven');
    await answer(page, 'q-who', 'Noah');
    await card(page, 'q-who').getByRole('button', { name: 'Done' }).click();
    const { name, content, path } = await saved(page);
    expect(name).toBe('rain.zip');
    const files = unzipSync(content);
    expect(Object.keys(files)).toEqual(['record/rain.jsonl', 'workbook/rain.md']);
    const workbook = strFromU8(files['workbook/rain.md'] ?? new Uint8Array());
    expect(workbook).toMatch(
      /^# Workbook: Rain\n\n?## Why\?\n<!-- answer question=q-why heading=\w+ -->\n\n\\# Anger/,
    );
    const record = strFromU8(files['record/rain.jsonl'] ?? new Uint8Array());
    expect(record).toMatch(/"type":"answer","question":"q-who","section":"flood","item":/);
    const other = await student();
    const there = await open(other, 'rain');
    await unfolded(there);
    await answer(there, 'q-who', 'His wife');
    await there.locator('input[type="file"]').setInputFiles(path);
    await there.getByText(/^Added from “.+”: \d+$/).waitFor();
    await card(there, 'q-why').locator('.task-answer', { hasText: 'of heaven' }).waitFor();
    expect(await card(there, 'q-who').textContent()).toMatch(/His wife[\s\S]*Noah/);
    await there.locator('input[type="file"]').setInputFiles(path);
    await there.getByText(/^There is nothing new in “.+”\.$/).waitFor();
    expect(troubles).toEqual([]);
    await context.close();
    await other.close();
  });

  it('keeps what two windows write', async () => {
    const context = await student();
    const one = await open(context, 'rain');
    const two = await open(context, 'rain');
    for (const page of [one, two]) await unfolded(page);
    await card(one, 'q-who').getByRole('button', { name: 'Answer' }).click();
    await answer(two, 'q-who', 'From the second.');
    await field(one, 'q-who').fill('From the first.');
    await expect.poll(() => field(one, 'q-who').inputValue()).toBe('From the second.\n\nFrom the first.');
    await context.close();
  });

  it('has an exercise in prose in the same workbook', async () => {
    const context = await student();
    const page = await open(context, 'rain');
    await unfolded(page);
    await card(page, 'x-case').getByRole('button', { name: 'Try' }).click();
    await page.getByRole('dialog').locator('textarea').first().fill('It was the weather.');
    await page.getByRole('dialog').locator('button.primary').first().click();
    await card(page, 'x-case').getByText('answer written').waitFor({ state: 'attached' });
    await page.keyboard.press('Escape');
    const { content } = await saved(page);
    expect(strFromU8(unzipSync(content)['workbook/rain.md'] ?? new Uint8Array())).toMatch(
      /<!-- answer question=x-case heading=\w+ -->\n\nIt was the weather\./,
    );
    expect(troubles).toEqual([]);
    await context.close();
  });

  it.each<[string, BrowserContextOptions]>([
    ['light', { colorScheme: 'light' }],
    ['dark, on a phone', { colorScheme: 'dark', viewport: { width: 360, height: 740 }, hasTouch: true }],
  ])('has nothing for axe to find, and does not scroll sideways (%s)', async (_, options) => {
    const context = await student(options);
    const page = await open(context, 'rain');
    await unfolded(page);
    await card(page, 'q-why').getByRole('button', { name: 'Answer' }).click();
    await field(page, 'q-why').fill('x'.repeat(300));
    await card(page, 'q-why').getByText('Kept in this browser.').waitFor();
    expect(await violations(page)).toEqual([]);
    await card(page, 'q-why').getByRole('button', { name: 'Done' }).click();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    await context.close();
  });

  it('prints with the answer, and without fields and buttons', async () => {
    const context = await student();
    const page = await open(context, 'rain');
    await unfolded(page);
    await answer(page, 'q-why', 'Heaven was angry.');
    await page.emulateMedia({ media: 'print' });
    expect(await card(page, 'q-why').locator('.task-answer').isVisible()).toBe(true);
    for (const part of ['.answer-field', '.task-actions', '.own-record'])
      expect(await page.locator(part).filter({ visible: true }).count(), part).toBe(0);
    await context.close();
  });
});

describe('a file that is opened', () => {
  it.each<[string, string, Uint8Array, string]>([
    ['a zip without a record', 'photos.zip', zipSync({ 'cat.png': strToU8('x') }), 'is not a record'],
    [
      'a torn zip',
      'torn.zip',
      zipSync({ 'record/a.jsonl': strToU8('x') }).subarray(0, 40),
      'could not be unpacked',
    ],
    [
      'a bomb',
      'bomb.zip',
      zipSync({ 'record/a.jsonl': new Uint8Array(70_000_000) }),
      'could not be unpacked',
    ],
    ['somebody’s notes', 'notes.md', strToU8('# Notes\n\n## Why?\n\nBecause.\n'), 'is not a record'],
  ])('says what is wrong with %s', async (_, name, content, words) => {
    const context = await student();
    const page = await open(context, 'rain');
    const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) };
    await page.locator('input[type="file"]').setInputFiles(file);
    await page.getByText(`“${name}” ${words}`).waitFor();
    expect(troubles).toEqual([]);
    await context.close();
  });
});
