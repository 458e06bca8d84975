import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';

/** One theme of each kind, with the class by which VS Code tells a page of it. */
export const kindsOfThemes = [
  ['Dark 2026', 'vscode-dark'],
  ['Light Modern', 'vscode-light'],
  ['Default High Contrast', 'vscode-high-contrast'],
  ['Default High Contrast Light', 'vscode-high-contrast-light'],
] as const;

/** Sets the theme of a workbench's folder, and waits until a page of it has it. */
export async function useTheme(folder: string, page: Frame, theme: string, bodyClass: string): Promise<void> {
  mkdirSync(join(folder, '.vscode'), { recursive: true });
  writeFileSync(join(folder, '.vscode', 'settings.json'), JSON.stringify({ 'workbench.colorTheme': theme }));
  await page.locator(`body.${bodyClass}[data-vscode-theme-id="${theme}"]`).waitFor();
}

/** The colour of the editor area, on which pages in tabs stand. */
export function editorSurface(page: Frame): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.body).getPropertyValue('--vscode-editor-background'));
}
