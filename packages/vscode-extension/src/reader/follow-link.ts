import { resolveInside } from '@marginalia/core';
import { isSafeLink, type NeighbourLink, neighbourLink } from '@marginalia/core/render';
import * as vscode from 'vscode';
import { say } from '../adapters/say.ts';
import { plainEntry, UnsafePathError } from '../files/plain-path.ts';

/**
 * Follows a link of a passage: web and mail addresses outside VS Code, which asks first; paths inside the lesson's
 * folder in VS Code, and to another lesson of the workspace in a reader. Follows nothing else.
 *
 * @param read shows another lesson, at the section of that id if it has one; without it, such links are not followed
 */
export async function followLink(
  folder: vscode.Uri,
  href: string,
  read?: (folder: vscode.Uri, section: string) => Promise<void>,
): Promise<void> {
  const neighbour = read && neighbourLink(href, LESSON_FILE);
  if (neighbour) {
    const lesson = await lessonBeside(folder, neighbour);
    if (lesson) await read(lesson, neighbour.anchor);
    else await say('warning', vscode.l10n.t('There is no lesson at “{href}” in this workspace.', { href }));
    return;
  }
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
  const path = resolveInside(href, LESSON_FILE);
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

const LESSON_FILE = 'lesson.md';

/** The folder of a lesson that a link leads to, if there is one in the workspace. */
async function lessonBeside(folder: vscode.Uri, link: NeighbourLink): Promise<vscode.Uri | undefined> {
  const lesson = vscode.Uri.joinPath(folder, link.folder);
  const workspace = vscode.workspace.getWorkspaceFolder(lesson)?.uri;
  if (!workspace) return undefined;
  const entry = await plainEntry(workspace, vscode.Uri.joinPath(lesson, LESSON_FILE)).catch(() => 'nothing');
  return entry === 'file' ? lesson : undefined;
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
