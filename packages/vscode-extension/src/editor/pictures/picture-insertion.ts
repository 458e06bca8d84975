import { pictureName } from '@marginalia/core';
import * as vscode from 'vscode';
import { sayMeanwhile } from '../../adapters/say.ts';
import { baseOf, plainEntry, UnsafePathError } from '../../files/plain-path.ts';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';
import { type FoundPicture, foundPictures } from './found-pictures.ts';

const MEDIA = 'media';
/** From here on a picture makes a lesson slow to open and its history heavy, in bytes. */
const LARGE = 2_000_000;

/** Markdown for pictures, with their texts as tab stops, and the files that it needs. */
export interface PictureInsertion {
  readonly title: string;
  readonly snippet: vscode.SnippetString;
  readonly files: vscode.WorkspaceEdit;
}

/**
 * What to insert for pictures: their files go to the lesson's media folder, but for those that are in the lesson's
 * folder already. `undefined` outside of lessons, and where there is no picture that a lesson shows.
 */
export async function pictureInsertion(
  library: LessonLibrary,
  document: vscode.TextDocument,
  position: vscode.Position,
  data: vscode.DataTransfer,
  token: vscode.CancellationToken,
): Promise<PictureInsertion | undefined> {
  const folder = await library.folderOf(document.uri);
  if (!folder || vscode.workspace.fs.isWritableFileSystem(folder.scheme) === false) return undefined;
  const found = await foundPictures(data);
  if (found.length === 0) return undefined;
  const names = await namesIn(vscode.Uri.joinPath(folder, MEDIA)).catch((error: unknown) => {
    if (!(error instanceof UnsafePathError)) throw error;
    sayMeanwhile('error', error.message);
    return undefined;
  });
  if (!names) return undefined;
  if (token.isCancellationRequested) return undefined;
  const snippet = new vscode.SnippetString();
  const files = new vscode.WorkspaceEdit();
  const large: string[] = [];
  let count = 0;
  for (const picture of found) {
    const named = pictureName(describe(picture, document, position), (name) => names.has(name));
    if (!named) continue;
    const inside = picture.uri && pathInside(folder, picture.uri);
    if (inside === undefined) {
      const contents = await picture.content();
      if (contents.length > LARGE) large.push(`“${named.name}” (${megabytes(contents.length)} MB)`);
      files.createFile(vscode.Uri.joinPath(folder, MEDIA, named.name), { contents, ignoreIfExists: false });
      names.add(named.name);
    }
    if (count++ > 0) snippet.appendText('\n\n');
    snippet
      .appendText('![')
      .appendPlaceholder(named.alt)
      .appendText(`](${inside ?? `${MEDIA}/${named.name}`})`);
  }
  if (count === 0 || token.isCancellationRequested) return undefined;
  if (large.length > 0) warnOfSize(large);
  return { title: vscode.l10n.t('Insert picture into the lesson'), snippet, files };
}

function describe(
  { file, type }: FoundPicture,
  document: vscode.TextDocument,
  position: vscode.Position,
): { file: string; type?: string; heading?: string } {
  const heading = headingAbove(document, position);
  return { file, ...(type === undefined ? {} : { type }), ...(heading === undefined ? {} : { heading }) };
}

/** The words of the heading that a line stands under. */
function headingAbove(document: vscode.TextDocument, { line }: vscode.Position): string | undefined {
  for (let above = line; above >= 0; above--) {
    const [, words] = /^#{1,6}\s+(.*?)\s*#*$/.exec(document.lineAt(above).text) ?? [];
    if (words) return words.replace(/\[\^[^\]]*\]|[*_`]/g, '');
  }
  return undefined;
}

/** Path of a file in a lesson's folder, as Markdown writes it; `undefined` for one that lies elsewhere. */
function pathInside(folder: vscode.Uri, { scheme, authority, path }: vscode.Uri): string | undefined {
  const prefix = `${folder.path}/`;
  if (scheme !== folder.scheme || authority !== folder.authority || !path.startsWith(prefix))
    return undefined;
  return path.slice(prefix.length).split('/').map(encodeURIComponent).join('/');
}

/** @throws UnsafePathError where the folder is a link: what is written into it would go elsewhere */
async function namesIn(folder: vscode.Uri): Promise<Set<string>> {
  if ((await plainEntry(baseOf(folder), folder)) !== 'folder') return new Set();
  const entries = await vscode.workspace.fs.readDirectory(folder);
  return new Set(entries.map(([name]) => name.toLowerCase()));
}

function warnOfSize(pictures: readonly string[]): void {
  sayMeanwhile(
    'warning',
    vscode.l10n.t('Large pictures make a lesson slow to open: {pictures}. Consider smaller ones.', {
      pictures: pictures.join(', '),
    }),
  );
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1e5) / 10;
}
