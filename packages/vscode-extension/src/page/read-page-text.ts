import * as vscode from 'vscode';
import type { PageName, PageText } from './page-html.ts';

/** Reads the parts of a page, to be inlined into it. */
export async function readPageText(extensionUri: vscode.Uri, name: PageName): Promise<PageText> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });
  const read = async (file: string): Promise<string> =>
    decoder.decode(
      await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist', 'webview', file)),
    );
  const [script, style] = await Promise.all([read(`${name}.js`), read(`${name}.css`)]);
  return { script, style };
}
