import * as vscode from 'vscode';
import { askText } from '../adapters/ask-text.ts';

/**
 * Asks for the name of a folder that does not exist yet. It is also the id of its lesson, or what the ids of the lessons
 * of a course begin with.
 *
 * @returns `undefined` if the author cancels
 */
export async function askFolderName(
  parent: vscode.Uri,
  proposed: string,
  what: 'lesson' | 'course' = 'lesson',
): Promise<string | undefined> {
  const taken = async (name: string): Promise<boolean> =>
    vscode.workspace.fs.stat(vscode.Uri.joinPath(parent, name)).then(
      () => true,
      () => false,
    );
  const place = { parent: vscode.workspace.asRelativePath(parent, true) };
  const [title, prompt] =
    what === 'lesson'
      ? [
          vscode.l10n.t('New Lesson'),
          vscode.l10n.t('Folder of the lesson in “{parent}”, which is also its id', place),
        ]
      : [vscode.l10n.t('New Course'), vscode.l10n.t('Folder of the course in “{parent}”', place)];
  return askText({
    title,
    prompt,
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
