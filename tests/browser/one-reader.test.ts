import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LESSONS } from '../toolchain/repository.ts';
import { type OpenWorkbench, openWorkbench } from './workbench-fixture.ts';

const KOREA = 'Stalin and the Korean War';
const TUTORIAL = 'In the margin';

describe('a window with several lessons', () => {
  let open: OpenWorkbench;

  beforeAll(async () => {
    open = await openWorkbench({
      lesson: LESSONS,
      settings: { 'marginalia.showOnOpen': true },
      viewport: { width: 1800, height: 900 },
    });
    await open.page.locator('.tab.active', { hasText: KOREA }).waitFor();
  });
  afterAll(() => open.dispose());
  beforeEach(() => open.pictureOnFailure());

  const paneOfReader = () => open.workbench.pane('Reader').count();
  const readerTab = (title: string) => open.page.locator('.tab', { hasText: title });
  /** What the Lesson view says that it shows. */
  const lessonInHand = () => open.workbench.pane('Lesson').locator('.description').first().textContent();
  const focusedIn = (frame: Frame) =>
    frame.evaluate(() => (document.hasFocus() ? (document.activeElement?.id ?? '') : 'elsewhere'));

  it('shows a lesson once: the sidebar leaves it to the tab', async () => {
    await expect.poll(paneOfReader).toBe(0);
  });

  it('lists the lessons, with how far the student got', async () => {
    const rows = await open.workbench.treeRows('All Lessons');
    expect(rows.map(({ label }) => label)).toEqual([KOREA, expect.stringContaining(TUTORIAL)]);
    expect(rows[0]?.aria).toContain('Exercises tried: 0 of 25');
  });

  it('leaves the keyboard in the tab for whoever goes to a section', async () => {
    const { workbench } = open;
    const reader = await workbench.webviewWith('Reasons for caution', 'h2');
    await workbench.runAndPick('Marginalia: Go to Section…', 'The order to evacuate');
    await expect.poll(() => focusedIn(reader)).toBe('heading-directive');
  });

  it('goes on by Tab from where a click in the tree has led', async () => {
    const { page, workbench } = open;
    const reader = await workbench.webviewWith('Reasons for caution', 'h2');
    await workbench.treeRow('Lesson', 'Reasons for caution').click();
    await expect
      .poll(() => reader.locator('#heading-caution').evaluate((it) => it.getBoundingClientRect().top))
      .toSatisfy((top: number) => top > 0 && top < 400);
    await page.keyboard.press('Control+1');
    await expect.poll(() => focusedIn(reader)).toBe('heading-caution');
  });

  it('opens another lesson in a tab too, with all that belongs to it', async () => {
    const { workbench } = open;
    await workbench.runAndPick('Marginalia: Open Lesson…', TUTORIAL);
    await readerTab(TUTORIAL).and(open.page.locator('.active')).waitFor();
    await expect.poll(lessonInHand).toContain(TUTORIAL);
    await expect.poll(paneOfReader).toBe(0);
  });

  it('takes the lesson in hand from the reader that the student turns to', async () => {
    const { page, workbench } = open;
    await readerTab(KOREA).click();
    await expect.poll(lessonInHand).toContain(KOREA);
    await workbench.runCommand('Marginalia: Run Next Exercise');
    await workbench.webviewWith(/^Exercise \d+ of 25$/);
    await page.locator('.tab.active', { hasText: KOREA }).first().waitFor();
    expect(await lessonInHand()).toContain(KOREA);
  });

  it('gives the sidebar its reader back where no tab shows the lesson', async () => {
    await open.workbench.runCommand('View: Close All Editors');
    await expect.poll(paneOfReader).toBe(1);
    await open.workbench.webviewWith('Reasons for caution', 'h2');
  });

  it('opens the Markdown where the student reads, and not over the reader', async () => {
    const { page, workbench } = open;
    await workbench.runAndPick('Marginalia: Open Lesson…', KOREA);
    await readerTab(KOREA).and(page.locator('.active')).waitFor();
    const reader = await workbench.webviewWith('Reasons for caution', 'h2');
    await workbench.runAndPick('Marginalia: Go to Section…', 'The order to evacuate');
    await expect.poll(() => focusedIn(reader)).toBe('heading-directive');
    await workbench.runCommand('Marginalia: Open Markdown');
    await page.locator('.tab.active', { hasText: 'lesson.md' }).waitFor();
    const shown = () => page.locator('.editor-instance .view-lines').first().textContent();
    await expect.poll(shown).toMatch(/##\sThe\sorder\sto\sevacuate/);
    expect(await reader.locator('#heading-directive').isVisible()).toBe(true);
    expect(await page.locator('.tab.active', { hasText: KOREA }).count()).toBe(1);
  });
});
