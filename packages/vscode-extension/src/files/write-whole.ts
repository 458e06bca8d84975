import * as vscode from 'vscode';

/**
 * Writes a file in place, under a name of ours: to a path that was checked to be plain.
 *
 * @throws unless all of it is on the disk: on a full disk VS Code writes what fits and calls that a success
 */
export async function writeWhole(uri: vscode.Uri, content: Uint8Array): Promise<void> {
  const { fs } = vscode.workspace;
  await fs.writeFile(uri, content);
  const { size } = await fs.stat(uri);
  if (size !== content.length)
    throw new Error(
      vscode.l10n.t('Only {written} of {size} bytes could be written.', {
        written: size,
        size: content.length,
      }),
    );
}
