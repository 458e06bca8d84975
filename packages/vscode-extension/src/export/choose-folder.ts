import * as vscode from 'vscode';

/**
 * Asks for a folder and returns a new one in it: of that name, or with a number if it is taken. `undefined` if the user
 * cancels.
 *
 * @param proposed the folder that the dialog begins with
 */
export async function chooseFolder(proposed: vscode.Uri, name: string): Promise<vscode.Uri | undefined> {
  const [parent] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Where should the folder “{name}” go?', { name }),
      openLabel: vscode.l10n.t('Put Folder Here'),
      defaultUri: proposed,
      canSelectFiles: false,
      canSelectFolders: true,
    })) ?? [];
  if (!parent) return undefined;
  for (let number = 1; ; number++) {
    const folder = vscode.Uri.joinPath(parent, number === 1 ? name : `${name}-${number}`);
    const isTaken = await vscode.workspace.fs.stat(folder).then(
      () => true,
      () => false,
    );
    if (!isTaken) return folder;
  }
}
