import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { card, violations, visitSite } from './site-visit.ts';

const choice = (id: string): string => `### Exercise ${id}
<!-- exercise id=${id} type=choice section=flood -->

How long?

- [ ] A week
- [x] Forty days

`;
const lesson = `---
title: Rain
id: rain
---

## The flood
<!-- section id=flood -->

It rained for forty days. Nobody was ready.

${choice('x-one')}${choice('x-two')}
### Why?
<!-- question id=q-why section=flood -->

Say why.
`;

const { student, open, troubles } = visitSite(async (workspace) => {
  workspace.write('rain/lesson.md', lesson);
  expect(await workspace.run('build', 'rain', '--out', 'site')).toMatchObject({ code: 0 });
});

const pane = (page: Page) => page.locator('dialog.exercise-pane');
const progress = (page: Page) => page.getByRole('dialog', { name: 'My progress' });
async function answer(page: Page, id: string, words: string): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>('details.task')) details.open = true;
  });
  await card(page, id).getByRole('button').first().click();
  await choose(page, words);
  await page.keyboard.press('Escape');
}
async function choose(page: Page, words: string): Promise<void> {
  await pane(page).locator('.option', { hasText: words }).locator('input').check();
  await page.keyboard.press('Enter');
  await pane(page)
    .getByText(words === 'A week' ? 'Not right: 0 of 1.' : 'Right: 1 of 1.')
    .waitFor();
}

describe('progress on a page of a site', () => {
  it('counts a section as read when its end was seen for long enough, and marks it in the contents', async () => {
    const context = await student();
    const page = await open(context, 'rain');
    const entry = page.locator('.contents li', { hasText: 'The flood' });
    expect(await entry.textContent()).not.toContain('read');
    await page.locator('.section-read').waitFor({ state: 'attached' });
    expect(await entry.textContent()).toContain('✓ read');
    const again = await open(context, 'rain');
    await again.locator('.section-read').waitFor({ state: 'attached' });
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('shows what was done, leads to what was missed, and starts from scratch only when asked twice', async () => {
    const context = await student();
    const page = await open(context, 'rain');
    await answer(page, 'x-one', 'A week');
    await answer(page, 'x-two', 'Forty days');
    await page.getByRole('button', { name: 'My progress' }).focus();
    await page.keyboard.press('Enter');
    await progress(page).getByText('Exercises tried: 2 of 2').waitFor();
    const words = await progress(page).textContent();
    expect(words).toContain('Questions answered: 0 of 1');
    expect(words).toContain('Mean score: 50%');
    expect(words).toMatch(/Exercise x-one\s*best 0%/);
    await progress(page).getByRole('button', { name: 'Practise what was missed (1)' }).click();
    await choose(page, 'Forty days');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'My progress' }).click();
    await progress(page).getByText('Mean score: 100%').waitFor();
    await progress(page).getByRole('button', { name: 'Reset my work' }).click();
    const question = page.getByRole('dialog', { name: 'Reset your progress in “Rain”?' });
    expect(await question.textContent()).toContain('attempts at exercises (3)');
    // Enter alone changes nothing.
    await page.keyboard.press('Enter');
    await question.waitFor({ state: 'detached' });
    expect(await progress(page).textContent()).toContain('Exercises tried: 2 of 2');
    await progress(page).getByRole('button', { name: 'Reset my work' }).click();
    await question.getByRole('button', { name: 'Reset' }).click();
    await progress(page).getByText('Exercises tried: 0 of 2').waitFor();
    const focused = progress(page).locator(':focus');
    expect(await focused.textContent()).toContain('Reset my work');
    await progress(page).getByRole('button', { name: 'Undo' }).focus();
    await page.keyboard.press('Enter');
    await progress(page).getByText('Exercises tried: 2 of 2').waitFor();
    expect(await focused.textContent()).toContain('Reset my work');
    await page.keyboard.press('Escape');
    await progress(page).waitFor({ state: 'detached' });
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('keeps the focus when another window has done something meanwhile', async () => {
    const context = await student();
    const page = await open(context, 'rain');
    await answer(page, 'x-one', 'A week');
    await page.getByRole('button', { name: 'My progress' }).click();
    const missed = progress(page).getByRole('button', { name: 'Practise what was missed (1)' });
    await missed.focus();
    const other = await open(context, 'rain');
    await answer(other, 'x-two', 'A week');
    const comeBack = () => page.evaluate(() => dispatchEvent(new Event('focus')));
    await comeBack();
    await progress(page).getByText('Practise what was missed (2)').waitFor();
    const focused = progress(page).locator(':focus');
    expect(await focused.textContent()).toBe('Practise what was missed (2)');
    for (const id of ['x-one', 'x-two']) await answer(other, id, 'Forty days');
    await comeBack();
    await progress(page).getByText('Mean score: 100%').waitFor();
    expect(await focused.textContent()).toContain('Reset my work');
    expect(troubles).toEqual([]);
    await context.close();
  });

  it.each<[string, BrowserContextOptions]>([
    ['light', { colorScheme: 'light' }],
    ['dark, on a phone', { colorScheme: 'dark', viewport: { width: 360, height: 740 }, hasTouch: true }],
  ])('has nothing for axe to find, and does not scroll sideways (%s)', async (_, options) => {
    const context = await student(options);
    const page = await open(context, 'rain');
    await answer(page, 'x-one', 'A week');
    await page.getByRole('button', { name: 'My progress' }).click();
    await progress(page).getByRole('table').first().waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await progress(page).evaluate((pane) => pane.scrollWidth - pane.clientWidth)).toBeLessThanOrEqual(
      0,
    );
    await progress(page).getByRole('button', { name: 'Reset my work' }).click();
    await page.getByRole('button', { name: 'Cancel' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await context.close();
  });
});
