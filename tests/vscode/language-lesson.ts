import * as vscode from 'vscode';
import { remove, workspaceUri, write } from './workspace-files.ts';

let lessons = 0;

/** The folder of the lesson in hand: another one for each test, since watchers hear of what has gone when they hear of it. */
export function folder(): string {
  return `language-lesson-${lessons}`;
}

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
  lessons++;
  await write(`${folder()}/lesson.md`, LESSON);
  await write(`${folder()}/tasks.md`, TASKS);
  await write(`${folder()}/reference.yaml`, REFERENCE);
}

/** Takes it away, with what was typed into it. */
export async function removeLesson(): Promise<void> {
  for (const document of vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await remove(folder()).catch(() => undefined);
}

/** The text of a file of it as editors have it. */
export async function textOf(path: string): Promise<string> {
  return (await vscode.workspace.openTextDocument(workspaceUri(folder(), path))).getText();
}
