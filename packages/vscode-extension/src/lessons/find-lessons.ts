import * as vscode from 'vscode';

const DEPTH = 4;
const MOST = 500;

/** Folders of the workspace that hold a lesson.md, in the order of their paths. */
export async function findLessons(): Promise<vscode.Uri[]> {
  const found = await vscode.workspace.findFiles('**/lesson.md', '**/node_modules/**', MOST);
  // Virtual file systems may not support search.
  const files = found.length > 0 ? found : await walkWorkspace();
  return files.map((file) => vscode.Uri.joinPath(file, '..')).sort((a, b) => a.path.localeCompare(b.path));
}

async function walkWorkspace(): Promise<vscode.Uri[]> {
  const found: vscode.Uri[] = [];
  let level = (vscode.workspace.workspaceFolders ?? [])
    .map((folder) => folder.uri)
    .filter((uri) => uri.scheme !== 'file' && uri.scheme !== 'vscode-remote');
  for (let depth = 0; depth < DEPTH && level.length > 0 && found.length < MOST; depth++) {
    const lists = await Promise.all(level.slice(0, MOST).map(listOrNothing));
    const next: vscode.Uri[] = [];
    lists.forEach((entries, index) => {
      const folder = level[index] as vscode.Uri;
      for (const [name, type] of entries) {
        if (name === 'lesson.md') found.push(vscode.Uri.joinPath(folder, name));
        else if (type === vscode.FileType.Directory && !/^(\.|node_modules$)/.test(name)) {
          next.push(vscode.Uri.joinPath(folder, name));
        }
      }
    });
    level = next;
  }
  return found;
}

async function listOrNothing(folder: vscode.Uri): Promise<[string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}
