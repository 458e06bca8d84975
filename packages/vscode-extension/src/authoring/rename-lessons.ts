import { followFolderRename } from '@marginalia/core/course';
import * as vscode from 'vscode';
import type { Courses } from '../editor/course/courses.ts';

/** Updates the names of renamed lessons, and of folders of lessons, in course.yaml. */
export async function renameLessons(
  courses: Courses,
  files: readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[],
): Promise<vscode.WorkspaceEdit> {
  const whole = new vscode.WorkspaceEdit();
  for (const { oldUri, newUri } of files) {
    const parent = vscode.Uri.joinPath(oldUri, '..');
    for (const course of await courses.above(parent)) {
      const [from, to] = [pathIn(course.uri, oldUri), pathIn(course.uri, newUri)];
      if (from === undefined || to === undefined) continue;
      const document = await vscode.workspace.openTextDocument(
        vscode.Uri.joinPath(course.uri, 'course.yaml'),
      );
      const edits = followFolderRename(document.getText(), from, to).map(
        ({ span, text }) =>
          new vscode.TextEdit(
            new vscode.Range(document.positionAt(span.start), document.positionAt(span.end)),
            text,
          ),
      );
      if (edits.length > 0) whole.set(document.uri, [...whole.get(document.uri), ...edits]);
    }
  }
  return whole;
}

/** A path relative to that of a course; `undefined` if it is elsewhere. */
function pathIn(course: vscode.Uri, { path, scheme, authority }: vscode.Uri): string | undefined {
  const prefix = `${course.path.replace(/\/$/, '')}/`;
  const isInside = scheme === course.scheme && authority === course.authority && path.startsWith(prefix);
  return isInside ? path.slice(prefix.length) : undefined;
}
