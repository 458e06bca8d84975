import type { Frame } from 'playwright-core';
import type { Workbench } from './workbench.ts';

/** Opens the first lesson from the palette, and waits until the reader in the sidebar shows it. */
export async function openSidebarReader(workbench: Workbench): Promise<Frame> {
  await workbench.runAndPick('Marginalia: Open Lesson…', 'korea-1950');
  return workbench.webviewWith('Reasons for caution');
}
