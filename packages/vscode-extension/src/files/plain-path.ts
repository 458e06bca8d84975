import * as vscode from 'vscode';
import { OutsideError } from '../lifecycle/outside-error.ts';

/** What is at a path without links. */
export type PlainEntry = 'file' | 'folder' | 'nothing';

/** A path that is not followed, since it leads elsewhere than its name says. The message is for users. */
export class UnsafePathError extends OutsideError {}

/**
 * Returns what is at a path. Each step below its base must be a real folder, and the last one a file or a folder. A
 * workspace may come from anyone: a link in it could direct our reading and writing to any file of the user.
 *
 * @param base a trusted folder, because the user has opened or chosen it
 *
 * @throws UnsafePathError for a link, a device, a pipe or a file in place of a folder, and for a path outside the base
 */
export async function plainEntry(base: vscode.Uri, uri: vscode.Uri): Promise<PlainEntry> {
  const root = base.path.replace(/\/+$/, '');
  if (uri.scheme !== base.scheme || uri.authority !== base.authority || !uri.path.startsWith(`${root}/`))
    throw new UnsafePathError(vscode.l10n.t('“{path}” is outside its folder.', { path: shown(uri) }));
  const names = uri.path.slice(root.length + 1).split('/');
  let step = base;
  for (const [index, name] of names.entries()) {
    step = vscode.Uri.joinPath(step, name);
    const type = await typeOf(step);
    if (type === undefined) return 'nothing';
    if (type & vscode.FileType.SymbolicLink)
      throw new UnsafePathError(
        vscode.l10n.t(
          '“{path}” is a link to another place. Marginalia does not follow such links. Put a real file or folder there.',
          { path: shown(step) },
        ),
      );
    const last = index === names.length - 1;
    if (last && type === vscode.FileType.File) return 'file';
    if (type !== vscode.FileType.Directory)
      throw new UnsafePathError(
        vscode.l10n.t('“{path}” is neither a file nor a folder that can be used here. Move it away.', {
          path: shown(step),
        }),
      );
  }
  return 'folder';
}

/** The folder below which a path must be plain: the workspace, else the folder in which the user put the file. */
export function baseOf(uri: vscode.Uri): vscode.Uri {
  const workspace = vscode.workspace.getWorkspaceFolder(uri)?.uri;
  return workspace && workspace.path !== uri.path ? workspace : vscode.Uri.joinPath(uri, '..');
}

async function typeOf(uri: vscode.Uri): Promise<vscode.FileType | undefined> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type;
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}

function shown(uri: vscode.Uri): string {
  return vscode.workspace.asRelativePath(uri, false);
}
