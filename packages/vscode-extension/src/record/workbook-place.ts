import { earlierWorkbookName, workbookName } from '@marginalia/core/study';
import * as vscode from 'vscode';
import { plainEntry } from '../files/plain-path.ts';
import { renameToFree } from '../files/rename-to-free.ts';

/**
 * Returns the file of a lesson's workbook. Renames one that an earlier version named differently, unless it is open:
 * until then it keeps its name.
 */
export async function locateWorkbook(
  folder: vscode.Uri,
  base: vscode.Uri,
  lesson: string,
): Promise<vscode.Uri> {
  const file = vscode.Uri.joinPath(folder, workbookName(lesson));
  const earlierName = earlierWorkbookName(lesson);
  const earlier = vscode.Uri.joinPath(folder, earlierName);
  if (earlier.path === file.path || !(await holds(folder, base, earlierName))) return file;
  const open = vscode.workspace.textDocuments.some(
    (document) => !document.isClosed && document.uri.toString() === earlier.toString(),
  );
  if (open) return earlier;
  await renameToFree(earlier, file);
  return file;
}

/** Whether a folder has a file of exactly this name: “Korea.md” is not “korea.md”, even if the disk ignores case. */
async function holds(folder: vscode.Uri, base: vscode.Uri, name: string): Promise<boolean> {
  if ((await plainEntry(base, folder)) !== 'folder') return false;
  const entries = await vscode.workspace.fs.readDirectory(folder);
  return entries.some(([entry, type]) => entry === name && type === vscode.FileType.File);
}
