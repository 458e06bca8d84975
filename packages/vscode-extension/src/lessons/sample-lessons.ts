import * as vscode from 'vscode';

/** A lesson that comes with the extension. */
export interface SampleLesson {
  /** Name of its folder, and its id. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly folder: vscode.Uri;
}

/** The bundled lessons, listed by name: in a browser the extension's files have no folders to list. */
export function sampleLessons(extensionUri: vscode.Uri): readonly SampleLesson[] {
  const sample = (name: string, title: string, description: string): SampleLesson => ({
    name,
    title,
    description,
    folder: vscode.Uri.joinPath(extensionUri, 'dist', 'lessons', name),
  });
  return [
    sample(
      'korea-1950',
      vscode.l10n.t('Stalin and the Korean War'),
      vscode.l10n.t('for students: a close reading'),
    ),
    sample(
      'writing-a-lesson',
      vscode.l10n.t('In the margin: how to write a lesson for close readers'),
      vscode.l10n.t('for teachers: a lesson on writing lessons'),
    ),
  ];
}
