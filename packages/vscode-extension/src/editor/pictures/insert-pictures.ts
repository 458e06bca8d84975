import { pictureName } from '@marginalia/core/language';
import * as vscode from 'vscode';
import { sayMeanwhile } from '../../adapters/say.ts';
import { baseOf, plainEntry, UnsafePathError } from '../../files/plain-path.ts';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';
import { PICTURES } from './picture-kinds.ts';

/** Handles pictures dropped on a part of a lesson. */
export function dropPictures(library: LessonLibrary): vscode.DocumentDropEditProvider {
  return {
    async provideDocumentDropEdits(document, position, data, token) {
      const insertion = await pictureInsertion(library, document, position, data, token);
      if (!insertion) return undefined;
      const edit = new vscode.DocumentDropEdit(insertion.snippet, insertion.title, PICTURES);
      edit.additionalEdit = insertion.files;
      return edit;
    },
  };
}

/** Handles pictures pasted into a part of a lesson. If the clipboard also holds text, the text is pasted. */
export function pastePictures(library: LessonLibrary): vscode.DocumentPasteEditProvider {
  return {
    async provideDocumentPasteEdits(document, [range], data, _context, token) {
      const text = await data.get('text/plain')?.asString();
      if (!range || (text !== undefined && text.trim() !== '' && !data.get('text/uri-list')))
        return undefined;
      const insertion = await pictureInsertion(library, document, range.start, data, token);
      if (!insertion) return undefined;
      const edit = new vscode.DocumentPasteEdit(insertion.snippet, insertion.title, PICTURES);
      edit.additionalEdit = insertion.files;
      return [edit];
    },
  };
}

const MEDIA = 'media';
/** Size from which a picture makes a lesson slow to open and its history heavy, in bytes. */
const LARGE = 2_000_000;

/** Markdown for pictures, with their texts as tab stops, and the required files. */
export interface PictureInsertion {
  readonly title: string;
  readonly snippet: vscode.SnippetString;
  readonly files: vscode.WorkspaceEdit;
}

/**
 * Returns what to insert for pictures. Their files go to the lesson's media folder unless they are already in the
 * lesson's folder. `undefined` outside lessons, or without a picture that a lesson can show.
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

/** The text of the heading above a line. */
function headingAbove(document: vscode.TextDocument, { line }: vscode.Position): string | undefined {
  for (let above = line; above >= 0; above--) {
    const [, words] = /^#{1,6}\s+(.*?)\s*#*$/.exec(document.lineAt(above).text) ?? [];
    if (words) return words.replace(/\[\^[^\]]*\]|[*_`]/g, '');
  }
  return undefined;
}

/** Path of a file in a lesson's folder, as Markdown writes it; `undefined` for a file elsewhere. */
function pathInside(folder: vscode.Uri, { scheme, authority, path }: vscode.Uri): string | undefined {
  const prefix = `${folder.path}/`;
  if (scheme !== folder.scheme || authority !== folder.authority || !path.startsWith(prefix))
    return undefined;
  return path.slice(prefix.length).split('/').map(encodeURIComponent).join('/');
}

/** @throws UnsafePathError if the folder is a link: files written into it would go elsewhere */
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

/** A picture that was dropped or pasted. */
export interface FoundPicture {
  /** Its original name; '' for none. */
  readonly file: string;
  /** Media type, if known. */
  readonly type: string | undefined;
  /** Its current location, if it is a file that VS Code can reach. */
  readonly uri: vscode.Uri | undefined;
  content(): Thenable<Uint8Array>;
}

/** Returns the pictures in dropped or pasted data: files with their content, else addresses of files. */
export async function foundPictures(data: vscode.DataTransfer): Promise<FoundPicture[]> {
  const pictures: FoundPicture[] = [];
  for (const [type, item] of data) {
    const file = item.asFile();
    if (file && (type.startsWith('image/') || type === 'files'))
      pictures.push({
        file: file.name,
        type: type.startsWith('image/') ? type : undefined,
        uri: file.uri,
        content: () => file.data(),
      });
  }
  if (pictures.length > 0) return pictures;
  const list = await data.get('text/uri-list')?.asString();
  return (list ?? '')
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#') && !/^(https?|data|blob|command):/i.test(line))
    .flatMap((line) => {
      const uri = parsed(line);
      if (!uri) return [];
      const file = uri.path.split('/').at(-1) ?? '';
      return [{ file, type: undefined, uri, content: () => vscode.workspace.fs.readFile(uri) }];
    });
}

function parsed(line: string): vscode.Uri | undefined {
  try {
    return vscode.Uri.parse(line, true);
  } catch {
    return undefined;
  }
}
