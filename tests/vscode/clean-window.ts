import * as vscode from 'vscode';
import { workspaceUri } from './workspace-files.ts';

/** The files of the folder as the run began, by their paths in it. */
let fixture: ReadonlyMap<string, Uint8Array> | undefined;

/** What each suite begins with, whichever came before: a window that shows nothing, and the folder as the run began. */
export async function cleanWindow(): Promise<void> {
  for (const document of vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  for (const command of [
    'workbench.action.closeAllEditors',
    'workbench.action.closeSidebar',
    'notifications.clearAll',
  ])
    await vscode.commands.executeCommand(command);
  fixture ??= await filesIn(workspaceUri());
  await restore(fixture);
}

async function restore(wanted: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const { fs } = vscode.workspace;
  const beginnings = new Set([...wanted.keys()].map((path) => path.split('/')[0]));
  for (const [name] of await fs.readDirectory(workspaceUri()))
    if (!beginnings.has(name)) await fs.delete(workspaceUri(name), { recursive: true });
  const found = await filesIn(workspaceUri());
  for (const [path, bytes] of wanted)
    if (!sameBytes(found.get(path), bytes)) await fs.writeFile(workspaceUri(...path.split('/')), bytes);
}

async function filesIn(folder: vscode.Uri, before = ''): Promise<Map<string, Uint8Array>> {
  const { fs } = vscode.workspace;
  const files = new Map<string, Uint8Array>();
  for (const [name, type] of await orNone(fs.readDirectory(folder), [])) {
    const uri = vscode.Uri.joinPath(folder, name);
    if (type === vscode.FileType.File) {
      const bytes = await orNone(fs.readFile(uri), undefined);
      if (bytes) files.set(before + name, bytes);
    } else if (type === vscode.FileType.Directory)
      for (const [path, bytes] of await filesIn(uri, `${before}${name}/`)) files.set(path, bytes);
  }
  return files;
}

/** What the suite before has begun may end a lock meanwhile, and take its files along. */
async function orNone<T, N>(reading: Thenable<T>, none: N): Promise<T | N> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return none;
    throw error;
  }
}

const sameBytes = (a: Uint8Array | undefined, b: Uint8Array): boolean =>
  a?.length === b.length && a.every((byte, i) => byte === b[i]);
