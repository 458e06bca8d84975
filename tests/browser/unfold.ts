import { expect } from 'vitest';
import type { Workbench } from './workbench.ts';

/** Unfolds a row of a tree by keys, until what is in it shows: a tree that is made anew meanwhile may lose a key. */
export async function unfold(
  workbench: Workbench,
  paneTitle: string,
  label: string,
  inner: string,
): Promise<void> {
  await expect
    .poll(async () => {
      await workbench.treeRow(paneTitle, label).click();
      await workbench.page.keyboard.press('ArrowRight');
      return workbench.treeRow(paneTitle, inner).isVisible();
    })
    .toBe(true);
}
