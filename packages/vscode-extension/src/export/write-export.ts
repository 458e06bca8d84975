import { lessonFileName } from '@marginalia/core';
import * as vscode from 'vscode';
import { say } from '../adapters/say.ts';
import { writeFile } from '../files/write-file.ts';
import { writeFolder } from '../files/write-folder.ts';
import { logError } from '../lifecycle/log-error.ts';
import { OutsideError } from '../lifecycle/outside-error.ts';
import { chooseFolder } from './choose-folder.ts';
import type { ProposedExport } from './loss-words.ts';

/**
 * Asks where an export goes and writes it, completely or not at all. Reports a failure. Overwrites a file only after
 * the dialog has asked, and a folder never.
 *
 * @param beside the lesson's folder
 *
 * @returns where it was written; `undefined` if the user cancels, or was told that it failed
 */
export async function writeExport(
  proposed: ProposedExport,
  beside: vscode.Uri,
  log: vscode.LogOutputChannel,
): Promise<vscode.Uri | undefined> {
  const { made, format, lesson } = proposed;
  const name = `${lessonFileName(lesson.id)}${format.suffix}`;
  const [only, ...others] = made.files;
  const target =
    others.length > 0
      ? await chooseFolder(vscode.Uri.joinPath(beside, '..'), name)
      : await chooseFile(vscode.Uri.joinPath(beside, '..', name), format.title);
  if (!only || !target) return undefined;
  try {
    if (others.length > 0)
      await writeFolder(
        target,
        made.files.map(({ name: path, content }) => ({ path, text: content })),
      );
    else await writeFile(target, bytesOf(only.content));
    return target;
  } catch (error) {
    logError(log, `cannot write ${target}`, error);
    const why =
      error instanceof OutsideError
        ? error.message
        : vscode.l10n.t(
            'The file could not be written. Is the folder writable, and is there room on the disk?',
          );
    await say('error', why);
    return undefined;
  }
}

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

async function chooseFile(proposed: vscode.Uri, format: string): Promise<vscode.Uri | undefined> {
  const ending = proposed.path.split('.').at(-1) ?? '';
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export Lesson'),
    saveLabel: vscode.l10n.t('Export'),
    defaultUri: proposed,
    filters: { [format]: [ending] },
  });
}
