import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import type { Workbench } from './workbench.ts';

/**
 * A message of VS Code's, in the list of all messages, which is shown for it. As a toast it goes away by itself after ten
 * seconds, in which a busy machine may get to nothing else.
 */
export async function messageWith(workbench: Workbench, text: string | RegExp): Promise<Locator> {
  const message = workbench.page
    .locator('.notifications-center .notification-list-item-message')
    .filter({ hasText: text })
    .first();
  // VS Code shows no empty list: one that was asked for before the message came stays away.
  await expect
    .poll(async () => {
      if (!(await message.isVisible())) await workbench.runCommand('Notifications: Show Notifications');
      return message.isVisible();
    })
    .toBe(true);
  return message;
}

/** Waits until VS Code has said something, and takes all messages out of the way. */
export async function hearMessage(workbench: Workbench, text: string | RegExp): Promise<void> {
  await messageWith(workbench, text);
  await workbench.runCommand('Notifications: Clear All Notifications');
}

/** Presses a button of a message, however long ago it came. */
export async function answerMessage(
  workbench: Workbench,
  text: string | RegExp,
  button: string,
): Promise<void> {
  await (await messageWith(workbench, text)).click();
  // In the list, a message may be folded.
  await workbench.page.keyboard.press('ArrowRight');
  const row = workbench.page.locator('.notifications-center .monaco-list-row').filter({ hasText: text });
  await row.getByRole('button', { name: button }).click();
}
