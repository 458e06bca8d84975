import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accessibilityViolations } from './accessibility-violations.ts';
import { openSidebarReader } from './sidebar-reader.ts';
import { type OpenWorkbench, openWorkbench } from './workbench-fixture.ts';
import { useTheme } from './workbench-themes.ts';

describe('the reader in the sidebar', () => {
  let open: OpenWorkbench;
  let reader: Frame;

  beforeAll(async () => {
    open = await openWorkbench();
    reader = await openSidebarReader(open.workbench);
    await reader.locator('#marker-95-1').focus();
    await open.page.keyboard.press('Enter');
    await reader.getByRole('dialog').waitFor();
  });
  afterAll(() => open.dispose());
  beforeEach(() => open.pictureOnFailure());

  it.each([
    ['Light 2026', 'vscode-light'],
    ['Dark 2026', 'vscode-dark'],
    ['Light Modern', 'vscode-light'],
    ['Dark Modern', 'vscode-dark'],
    ['Default High Contrast', 'vscode-high-contrast'],
    ['Default High Contrast Light', 'vscode-high-contrast-light'],
  ])('is accessible in %s, with an open note', async (theme, bodyClass) => {
    await useTheme(open.folder, reader, theme, bodyClass);
    const sideBar = open.page.locator('.part.sidebar');
    const surface = await sideBar.evaluate((element) => getComputedStyle(element).backgroundColor);
    const coloursOnly = theme !== 'Dark 2026';
    expect(await accessibilityViolations(reader, { surface, coloursOnly })).toEqual([]);
  });
});
