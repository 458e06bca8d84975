import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type OpenWorkbench, openWorkbench } from './workbench-fixture.ts';

describe("VS Code's own Markdown preview", () => {
  let open: OpenWorkbench;
  beforeAll(async () => {
    open = await openWorkbench();
  });
  afterAll(() => open.dispose());
  beforeEach(() => open.pictureOnFailure());

  it('shows the note of a marker under the pointer', async () => {
    const { workbench } = open;
    await workbench.openFile('lesson.md');
    await workbench.runCommand('Markdown: Open Preview to the Side');
    const note = await workbench.inWebview('Reasons for caution', async (preview) => {
      const marker = preview.locator('a[role="doc-noteref"][data-note="95"]').first();
      await marker.scrollIntoViewIfNeeded();
      await marker.hover();
      const popover = preview.getByRole('dialog');
      await popover.waitFor();
      return popover.textContent();
    });
    expect(note).toContain('Resolution 82');
  });
});
