import * as vscode from 'vscode';
import { type Line, pick } from '../adapters/pick.ts';
import { findLessons } from '../lessons/find-lessons.ts';

interface ParentPick extends Line {
  readonly folder?: vscode.Uri;
}

/**
 * Returns where a new lesson goes: beside the workspace's lessons, into one of its folders, or anywhere. `undefined` if
 * the author cancels.
 */
export async function pickParentFolder(): Promise<vscode.Uri | undefined> {
  const roots = (vscode.workspace.workspaceFolders ?? [])
    .map(({ uri }) => uri)
    .filter(({ scheme }) => vscode.workspace.fs.isWritableFileSystem(scheme) !== false);
  if (roots.length === 0) return browse();
  const inside = (folder: vscode.Uri): boolean =>
    roots.some((root) => `${folder.path}/`.startsWith(`${root.path.replace(/\/$/, '')}/`));
  const beside = (await findLessons()).map((lesson) => vscode.Uri.joinPath(lesson, '..')).filter(inside);
  const folders = new Map([...beside, ...roots].map((folder) => [folder.toString(), folder]));
  const picks: ParentPick[] = [...folders.values()].map((folder) => ({
    label: folder.path.split('/').at(-1) ?? '',
    iconPath: new vscode.ThemeIcon('folder'),
    description: vscode.workspace.asRelativePath(folder, true),
    folder,
  }));
  picks.push({ label: vscode.l10n.t('Browse…'), iconPath: new vscode.ThemeIcon('folder-opened') });
  const picked = await pick(picks, {
    title: vscode.l10n.t('New Lesson'),
    placeHolder: vscode.l10n.t('Where should the lesson’s folder go?'),
  });
  return picked && (picked.folder ?? browse());
}

async function browse(): Promise<vscode.Uri | undefined> {
  const folders = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    title: vscode.l10n.t('Where should the lesson’s folder go?'),
    openLabel: vscode.l10n.t('Put Lesson Here'),
  });
  return folders?.[0];
}
