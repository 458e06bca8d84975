import * as vscode from 'vscode';
import { askText } from '../adapters/ask-text.ts';

/**
 * Asks for the name of a folder that does not exist yet. It is also the id of its lesson.
 *
 * @returns `undefined` if the author cancels
 */
export async function askFolderName(parent: vscode.Uri, proposed: string): Promise<string | undefined> {
  const taken = async (name: string): Promise<boolean> =>
    vscode.workspace.fs.stat(vscode.Uri.joinPath(parent, name)).then(
      () => true,
      () => false,
    );
  return askText({
    title: vscode.l10n.t('New Lesson'),
    prompt: vscode.l10n.t('Folder of the lesson in “{parent}”, which is also its id', {
      parent: vscode.workspace.asRelativePath(parent, true),
    }),
    value: await freeName(proposed, taken),
    async validateInput(name) {
      if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))
        return vscode.l10n.t('Lower-case letters, digits and single hyphens, as in “the-flood”.');
      if (await taken(name)) return vscode.l10n.t('“{name}” already exists. Choose another name.', { name });
      return undefined;
    },
  });
}

/** Returns the name, with a number if it is taken. */
async function freeName(name: string, taken: (name: string) => Promise<boolean>): Promise<string> {
  if (!(await taken(name))) return name;
  for (let number = 2; ; number++) {
    const next = `${name}-${number}`;
    if (!(await taken(next))) return next;
  }
}
