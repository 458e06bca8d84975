import * as vscode from 'vscode';

/** A picture that was dropped or pasted. */
export interface FoundPicture {
  /** Its name as it came; '' for none. */
  readonly file: string;
  /** Media type, where it is known. */
  readonly type: string | undefined;
  /** Where it is already, if it is a file that VS Code can reach. */
  readonly uri: vscode.Uri | undefined;
  content(): Thenable<Uint8Array>;
}

/** The pictures in what was dropped or pasted: files with their content, else addresses of files. */
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
