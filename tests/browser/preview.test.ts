import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { footnoteExtension } from './footnote-extension.ts';
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

describe.each(['aaa', 'zzz'])('the preview beside another footnote extension, that of %s', (publisher) => {
  let open: OpenWorkbench;
  let scratch: string;
  beforeAll(async () => {
    scratch = mkdtempSync(join(tmpdir(), 'marginalia-beside-'));
    open = await openWorkbench({ extensions: [await footnoteExtension(scratch, publisher)] });
  });
  afterAll(async () => {
    rmSync(scratch, { recursive: true, force: true });
    await open.dispose();
  });
  beforeEach(() => open.pictureOnFailure());

  it('shows each note once, in a lesson and in any other file', async () => {
    const { workbench, folder } = open;
    writeFileSync(
      join(folder, 'README.md'),
      'One claim.[^1] Another.[^adr]\n\n[^1]: The first note.\n\n[^adr]: The second note.\n',
    );
    for (const [file, within, notes] of [
      ['README.md', 'One claim.', ['The first note.', 'The second note.']],
      ['lesson.md', 'Reasons for caution', ['Resolution 82']],
    ] as const) {
      await workbench.openFile(file);
      await workbench.runCommand('Markdown: Open Preview');
      const text = await workbench.inWebview(within, (preview) => preview.locator('body').textContent());
      for (const note of notes) expect(text?.split(note)).toHaveLength(2);
      expect(text).not.toMatch(/\[\^\w+\]/);
    }
  });
});
