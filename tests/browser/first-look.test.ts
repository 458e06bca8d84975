import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type OpenWorkbench, openWorkbench } from './workbench-fixture.ts';

describe("a lesson's folder that is opened for the first time", () => {
  let open: OpenWorkbench;

  beforeAll(async () => {
    open = await openWorkbench({ settings: { 'marginalia.showOnOpen': true } });
  });
  afterAll(() => open.dispose());
  beforeEach(() => open.pictureOnFailure());

  it('shows the lesson and a reader without a click', async () => {
    const { page, workbench } = open;
    await page.locator('.tab.active', { hasText: 'Stalin and the Korean War' }).waitFor();
    expect(await workbench.treeRows('Lesson')).toHaveLength(7);
  });

  it('is left as the student leaves it when it is opened again', async () => {
    const { page, workbench } = open;
    await workbench.runCommand('View: Close All Editors');
    await workbench.runCommand('View: Show Explorer');
    await workbench.reload();
    // The extension is active again once its command answers.
    await workbench.runCommand('Marginalia: Go to Section');
    await page.locator('.quick-input-widget:visible', { hasText: 'Reasons for caution' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('.tab').count()).toBe(0);
  });
});
