import type { TextEdit } from '@marginalia/core';
import { followRename } from '@marginalia/core/language';
import * as vscode from 'vscode';
import { folderLesson } from '../lessons/document-lesson.ts';
import type { LessonLibrary } from '../lessons/lesson-library.ts';
import { fittingEdit } from '../lessons/part-edits.ts';

/** A file and its new location. */
interface RenamedFile {
  readonly oldUri: vscode.Uri;
  readonly newUri: vscode.Uri;
}

/** Updates the names of renamed parts in lessons: in `parts` and in links. */
export async function renameParts(
  library: LessonLibrary,
  files: readonly RenamedFile[],
): Promise<vscode.WorkspaceEdit> {
  const whole = new vscode.WorkspaceEdit();
  for (const { oldUri, newUri } of files) {
    const folder = vscode.Uri.joinPath(oldUri, '..');
    const isPart = oldUri.path.endsWith('.md') && newUri.path.endsWith('.md');
    if (!isPart || vscode.Uri.joinPath(newUri, '..').toString() !== folder.toString()) continue;
    const [from, to] = [nameOf(oldUri), nameOf(newUri)];
    if (from === 'lesson.md' || !(await library.folderOf(oldUri))) continue;
    const edit = await fittingEdit(
      () => folderLesson(library, folder, 'lesson.md'),
      ({ lesson }): readonly TextEdit[] => followRename(lesson, from, to),
    );
    for (const [uri, changes] of edit?.entries() ?? []) whole.set(uri, [...whole.get(uri), ...changes]);
  }
  return whole;
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
