import { resolveInside } from '@marginalia/core';
import { isSafeLink } from '@marginalia/core/render';
import * as vscode from 'vscode';
import { say } from '../adapters/say.ts';
import { plainEntry, UnsafePathError } from '../files/plain-path.ts';

/**
 * Follows a link of a passage: web and mail addresses outside VS Code, which asks first; paths inside the lesson's
 * folder in VS Code. Follows nothing else.
 */
export async function followLink(folder: vscode.Uri, href: string): Promise<void> {
  if (!isSafeLink(href)) {
    await say('warning', vscode.l10n.t('A lesson may not link there: {href}', { href }));
    return;
  }
  if (/^(https?|mailto):/i.test(href)) {
    const address = addressOf(href);
    if (address) await vscode.env.openExternal(address);
    else await say('warning', vscode.l10n.t('This link is not an address: {href}', { href }));
    return;
  }
  const path = resolveInside(href, 'lesson.md');
  if (path === undefined) {
    await say('warning', vscode.l10n.t('The lesson does not have the target of this link: {href}', { href }));
    return;
  }
  const file = vscode.Uri.joinPath(folder, path);
  try {
    await plainEntry(folder, file);
    await vscode.commands.executeCommand('vscode.open', file);
  } catch (error) {
    if (error instanceof UnsafePathError) {
      await say('warning', error.message);
      return;
    }

    await say('warning', vscode.l10n.t('The lesson has no file “{path}”.', { path }));
  }
}

/**
 * Returns a web or mail address; `undefined` for text that only starts like one, such as `https:////x`, at which VS
 * Code throws.
 */
function addressOf(href: string): vscode.Uri | undefined {
  try {
    return vscode.Uri.parse(href, true);
  } catch {
    return undefined;
  }
}
