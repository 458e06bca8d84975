import * as vscode from 'vscode';

/** Added to the name of a file that is being written, or that a crash left so. */
export const BESIDE = '.new';

/**
 * Writes a file whole or not at all: beside itself first, then renamed over. Rejects where it is not certain that all
 * of it is on the disk; what stood there before then still does.
 */
export async function writeBeside(file: vscode.Uri, content: Uint8Array): Promise<void> {
  const { fs } = vscode.workspace;
  const beside = file.with({ path: `${file.path}${BESIDE}` });
  await fs.writeFile(beside, content);
  // On a full disk VS Code writes what fits and calls that a success.
  const { size } = await fs.stat(beside);
  if (size !== content.length) throw new Error(`Only ${size} of ${content.length} bytes could be written.`);
  await fs.rename(beside, file, { overwrite: true });
}
