import * as vscode from 'vscode';
import { type Line, pick } from '../adapters/pick.ts';
import { findLessons } from '../lessons/find-lessons.ts';

interface ParentPick extends Line {
  readonly folder?: vscode.Uri;
}

/**
 * Returns where a new lesson or course goes: beside the workspace's lessons, into one of its folders, or anywhere.
 * `undefined` if the author cancels.
 */
export async function pickParentFolder(
  what: 'lesson' | 'course' = 'lesson',
): Promise<vscode.Uri | undefined> {
  const words = what === 'lesson' ? lessonWords() : courseWords();
  const roots = (vscode.workspace.workspaceFolders ?? [])
    .map(({ uri }) => uri)
    .filter(({ scheme }) => vscode.workspace.fs.isWritableFileSystem(scheme) !== false);
  if (roots.length === 0) return browse(words);
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
  const picked = await pick(picks, { title: words.title, placeHolder: words.question });
  return picked && (picked.folder ?? browse(words));
}

interface Words {
  readonly title: string;
  readonly question: string;
  readonly openLabel: string;
}

const lessonWords = (): Words => ({
  title: vscode.l10n.t('New Lesson'),
  question: vscode.l10n.t('Where should the lesson’s folder go?'),
  openLabel: vscode.l10n.t('Put Lesson Here'),
});

const courseWords = (): Words => ({
  title: vscode.l10n.t('New Course'),
  question: vscode.l10n.t('Where should the course’s folder go?'),
  openLabel: vscode.l10n.t('Put Course Here'),
});

async function browse({ question, openLabel }: Words): Promise<vscode.Uri | undefined> {
  const folders = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    title: question,
    openLabel,
  });
  return folders?.[0];
}
