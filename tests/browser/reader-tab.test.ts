import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { placeOf } from './place-of.ts';
import { type OpenWorkbench, openWorkbench } from './workbench-fixture.ts';

describe('the reader in a tab', () => {
  let open: OpenWorkbench;
  let reader: Frame;

  beforeAll(async () => {
    open = await openWorkbench({ viewport: { width: 1800, height: 900 } });
    await open.workbench.runCommand('Marginalia: Open Reader to the Side');
    reader = await open.workbench.webviewWith('Reasons for caution', undefined, 'tab');
  });
  afterAll(() => open.dispose());
  beforeEach(() => open.pictureOnFailure());

  it('carries the title of the lesson', async () => {
    await open.page.locator('.tab.active', { hasText: 'Stalin and the Korean War' }).waitFor();
  });

  it('shows a note in the margin, level with its marker', async () => {
    await reader.locator('#marker-96-1').scrollIntoViewIfNeeded();
    const note = reader.locator('.margin-note[data-note="96"]');
    await note.waitFor();
    expect(await note.textContent()).toContain('The source is a coded telegram');
    const [marker, margin] = [await reader.locator('#marker-96-1').boundingBox(), await note.boundingBox()];
    if (!marker || !margin) throw new Error('Marker and note are not on the page.');
    expect(margin.x).toBeGreaterThan(marker.x + marker.width);
    expect(Math.abs(margin.y - marker.y)).toBeLessThan(20);
  });

  it('opens the Markdown at the paragraph that is being read', async () => {
    const { page, workbench } = open;
    await reader.locator('#paragraph-9').evaluate(scrollToAndRest);
    const words = (await reader.locator('#paragraph-9').textContent())?.trim().slice(0, 25) ?? '';
    await workbench.runCommand('Marginalia: Open Markdown');
    await workbench.cursorOn(placeOf(words).line);
    await page.keyboard.press('Control+F4');
    reader = await workbench.webviewWith('Reasons for caution');
  });

  it('opens the Markdown of the section in view, even if a card with its text in another file is at the top', async () => {
    const { page, workbench } = open;
    const card = reader.locator('details', { hasText: 'Why press on?' }).last();
    await card.evaluate(scrollToAndRest);
    await workbench.runCommand('Marginalia: Open Markdown');
    await page.locator('.tab.active', { hasText: 'lesson.md' }).waitFor();
    await workbench.cursorOn(placeOf('## The order to evacuate').line);
    await page.keyboard.press('Control+F4');
    reader = await workbench.webviewWith('Reasons for caution');
  });

  it('comes back where the student was when the window is loaded again', async () => {
    const { workbench } = open;
    await reader.locator('#heading-directive').evaluate(scrollToAndRest);
    const place = () => reader.evaluate(() => scrollY);
    const before = await place();
    expect(before).toBeGreaterThan(1000);
    await workbench.reload();
    reader = await workbench.webviewWith('The order to evacuate');
    await expect.poll(place).toSatisfy((y: number) => Math.abs(y - before) < 30);
  });
});

/**
 * Scrolls like a student who then begins to read: the page keeps the place a quarter of a second after the last
 * scroll, by a timer that ends before this one does. Runs in the page.
 */
function scrollToAndRest(element: Element): Promise<void> {
  return new Promise((resolve) => {
    const rest = () => requestAnimationFrame(() => setTimeout(resolve, 400));
    addEventListener('scroll', rest, { once: true });
    element.scrollIntoView();
  });
}
