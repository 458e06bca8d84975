import type { Chapter } from '@marginalia/core/import';
import * as vscode from 'vscode';
import { pick } from '../../adapters/pick.ts';
import { say } from '../../adapters/say.ts';
import { readFile, readLimited } from '../../files/read-file.ts';

/** Largest file that is read, in bytes; the import itself reports smaller ones that are still too large. */
const LIMIT = 50_000_000;
/** Largest picture that is read, in bytes. */
const PICTURE_LIMIT = 20_000_000;

/** Returns the command's file argument, or the file that the user chooses; `undefined` if the user cancels. */
export async function choosePassage(
  given: unknown,
  suffixes: readonly string[],
): Promise<vscode.Uri | undefined> {
  if (given instanceof vscode.Uri) return given;
  const chosen = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Import Passage'),
    openLabel: vscode.l10n.t('Import'),
    filters: {
      [vscode.l10n.t('Texts, pages, Word documents, PDFs, EPUBs, GIFT questions')]: [...suffixes],
      [vscode.l10n.t('All files')]: ['*'],
    },
  });
  return chosen?.[0];
}

/** Reads a file. Returns `undefined` and shows a message if it cannot be read or is too large. */
export async function readPassage(
  file: vscode.Uri,
  log: vscode.LogOutputChannel,
): Promise<Uint8Array | undefined> {
  const name = vscode.workspace.asRelativePath(file, true);
  try {
    const content = await readLimited(file, LIMIT);
    if (content.kind === 'bytes') return content.bytes;
    await say(
      'error',
      vscode.l10n.t('“{name}” is larger than {limit} MB. Import a part of it.', { name, limit: LIMIT / 1e6 }),
    );
  } catch (error) {
    log.warn(`${name} cannot be read`, String(error));
    await say('error', vscode.l10n.t('“{name}” cannot be read.', { name }));
  }
  return undefined;
}

/**
 * Reads a picture beside a file; `undefined` if there is none, it is only reachable through a link, or it is too large.
 */
export async function readPicture(file: vscode.Uri, path: string): Promise<Uint8Array | undefined> {
  const folder = vscode.Uri.joinPath(file, '..');
  const content = await readFile(folder, vscode.Uri.joinPath(folder, path), PICTURE_LIMIT);
  return content?.kind === 'bytes' ? content.bytes : undefined;
}

/** Returns the chapter of a book that the user chooses; `undefined` if the user cancels. */
export async function chooseChapter(chapters: readonly Chapter[]): Promise<number | undefined> {
  const picked = await pick(
    chapters.map(({ number, title }) => ({ label: title, description: String(number), number })),
    {
      title: vscode.l10n.t('Import Passage'),
      placeHolder: vscode.l10n.t('Which chapter?'),
      matchOnDescription: true,
    },
  );
  return picked?.number;
}
