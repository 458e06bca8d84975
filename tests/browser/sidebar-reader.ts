import type { Frame } from 'playwright-core';
import type { Workbench } from './workbench.ts';

/** Opens the first lesson from the palette, closes its tab, and waits until the reader in the sidebar shows it. */
export async function openSidebarReader(workbench: Workbench): Promise<Frame> {
  await workbench.runAndPick('Marginalia: Open Lesson…', 'korea-1950');
  await workbench.page.locator('.tab.active', { hasText: 'Stalin and the Korean War' }).waitFor();
  await workbench.runCommand('View: Close All Editors');
  await workbench.runCommand('Marginalia: Focus on Reader View');
  return workbench.webviewWith('Reasons for caution');
}
