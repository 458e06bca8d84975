import type { Locator } from 'playwright-core';
import type { ReaderPage } from './reader-page.ts';

/** The words that are selected, in one line. */
export function selectedIn({ page }: ReaderPage): Promise<string> {
  return page.evaluate(() => getSelection()?.toString().replace(/\s+/g, ' ') ?? '');
}

/** What a screen reader was told last. */
export function saidIn({ page }: ReaderPage): Promise<string | null> {
  return page.locator('.unseen').textContent();
}

/** The buttons at a selection. */
export function toolbarIn({ page }: ReaderPage): Locator {
  return page.getByRole('toolbar', { name: 'Selection' });
}
