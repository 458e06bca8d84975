import * as vscode from 'vscode';
import { type PageName, type PageText, pageHtml } from './page-html.ts';

/** Reads what a page is made of, to stand in the page itself. */
export async function readPageText(extensionUri: vscode.Uri, name: PageName): Promise<PageText> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });
  const read = async (file: string): Promise<string> =>
    decoder.decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(assetsUri(extensionUri), file)));
  const [script, style] = await Promise.all([read(`${name}.js`), read(`${name}.css`)]);
  return { script, style };
}

/**
 * The page that a webview shows.
 *
 * @param label what a preview says of itself at its foot
 */
export function webviewPage(
  webview: vscode.Webview,
  extensionUri: vscode.Uri,
  name: PageName,
  text: PageText,
  label?: string,
): string {
  return pageHtml({
    name,
    language: vscode.env.language.replace(/[^\w-]/g, ''),
    nonce: crypto.randomUUID(),
    source: webview.cspSource,
    assets: `${webview.asWebviewUri(assetsUri(extensionUri)).toString()}/`,
    label,
    text,
  });
}

function assetsUri(extensionUri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extensionUri, 'dist', 'webview');
}
