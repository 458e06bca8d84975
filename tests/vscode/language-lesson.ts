import * as vscode from 'vscode';
import { remove, workspaceUri, write } from './workspace-files.ts';

/** The folder that the lesson of these tests is written to. */
export const FOLDER = 'language-lesson';

export const LESSON = `---
title: Two sections
id: two-sections
parts: [tasks.md]
---

## Caution
<!-- section id=caution -->

Kim asked.[^5] He asked again.[^7] See [the attack](#attack).

## Attack
<!-- section id=attack -->

It began.[^5]

[^5]: The first note.

[^7]: The second one.
`;
export const TASKS = `# Tasks

## Why?
<!-- question id=q-why section=attack notes="5 7" -->

Say why.[^7]

<!-- key -->

Because.
`;
const REFERENCE = `people:
  - id: kim
    name: Kim
events:
  - id: e-attack
    name: The attack
    date: 1950
    section: attack
`;

/** Writes a lesson in which everything that can be named is named. */
export async function writeLesson(): Promise<void> {
  await write(`${FOLDER}/lesson.md`, LESSON);
  await write(`${FOLDER}/tasks.md`, TASKS);
  await write(`${FOLDER}/reference.yaml`, REFERENCE);
}

/** Takes it away, with what was typed into it. */
export async function removeLesson(): Promise<void> {
  for (const document of vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await remove(FOLDER).catch(() => undefined);
}

/** The text of a file of it as editors have it. */
export async function textOf(path: string): Promise<string> {
  return (await vscode.workspace.openTextDocument(workspaceUri(FOLDER, path))).getText();
}
