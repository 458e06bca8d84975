import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { recorded } from './study-record.ts';
import { type OpenWorkbench, openWorkbench } from './workbench-fixture.ts';

describe('an exercise', () => {
  let open: OpenWorkbench;

  beforeAll(async () => {
    open = await openWorkbench();
  });
  afterAll(() => open.dispose());
  beforeEach(() => open.pictureOnFailure());

  /** Runs an exercise from the palette, by its title, and gives its page. */
  async function run(title: string): Promise<Frame> {
    await open.workbench.runCommand('Marginalia: Run Exercise…');
    await open.workbench.pick(title);
    return open.workbench.webviewWith(/^Exercise \d+ of 25$/);
  }

  const attempts = () => recorded(open.folder, 'attempt');

  it('is answered from the palette with the keyboard alone, and the attempt is kept', async () => {
    const page = await run('Who abstained?');
    const options = await page
      .getByRole('radio')
      .evaluateAll((radios) => radios.map((radio) => radio.closest('label')?.textContent ?? ''));
    const right = options.findIndex((text) => text.includes('Yugoslavia'));
    expect(right).toBeGreaterThanOrEqual(0);
    await page.getByRole('radio').first().focus();
    await open.page.keyboard.press(String(right + 1));
    await open.page.keyboard.press('Enter');
    await page.getByText('Right: 1 of 1.').waitFor();
    await expect.poll(attempts, { timeout: 10_000 }).toHaveLength(1);
    expect(attempts()[0]).toMatchObject({ exercise: 'x-abstained', score: 1 });
  });

  it('shows in the tree how far it got', async () => {
    const { page, workbench } = open;
    await workbench.activityBarItem('Marginalia').click();
    await workbench.treeRow('Lesson', 'From decision to attack').click();
    await page.keyboard.press('ArrowRight');
    const row = workbench.treeRow('Lesson', 'Who abstained?');
    await row.waitFor();
    await expect.poll(() => row.getAttribute('aria-label')).toContain('best 100 %');
  });

  it('gives part of the score, tells why, and can be tried again', async () => {
    const page = await run('The vote in four words');
    const gaps = page.getByRole('textbox');
    await gaps.first().fill('1950');
    await gaps.nth(1).fill('general');
    await gaps.nth(2).fill('yugoslavia');
    await gaps.nth(3).fill('away');
    await open.page.keyboard.press('Enter');
    await page.getByText('Partly right: 1.5 of 2.').waitFor();
    await page.getByText('3 ÷ 4 = 75 %').waitFor();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => page.getByRole('textbox').first().inputValue()).toBe('');
    await expect.poll(attempts, { timeout: 10_000 }).toHaveLength(2);
    expect(attempts()[1]).toMatchObject({ exercise: 'x-vote', score: 0.75 });
  });
});
