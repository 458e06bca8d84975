import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type OpenWorkbench, openWorkbench } from './workbench-fixture.ts';

describe('a workbench with the extension installed', () => {
  let open: OpenWorkbench;
  beforeAll(async () => {
    open = await openWorkbench();
  });
  afterAll(() => open.dispose());
  beforeEach(() => open.pictureOnFailure());

  it('has Marginalia in the activity bar', async () => {
    expect(await open.workbench.activityBarItem('Marginalia').count()).toBe(1);
  });

  it('opens a lesson as a Markdown file', async () => {
    const editor = await open.workbench.openFile('lesson.md');
    expect(await editor.locator('.view-lines').textContent()).toContain('title:');
  });

  it('greets nobody with a notification or a chat', async () => {
    expect(await open.page.locator('.notifications-toasts .notification-list-item').count()).toBe(0);
    expect(await open.page.locator('.part.auxiliarybar:visible').count()).toBe(0);
  });
});
