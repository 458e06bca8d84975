import * as vscode from 'vscode';
import { type PageName, type PageText, pageHtml } from './page-html.ts';

/**
 * Reads what a page is made of, to stand in the page itself: a file that a webview loads goes through VS Code's service
 * worker and two processes. That is long for a page that is to be there at once, and on a busy machine it has failed and
 * left the page blank.
 */
export async function readPageText(extensionUri: vscode.Uri, name: PageName): Promise<PageText> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });
  const read = async (file: string): Promise<string> =>
    decoder.decode(await vscode.workspace.fs.readFile(assetUri(extensionUri, file)));
  const [script, style] = await Promise.all([read(`${name}.js`), read(`${name}.css`)]);
  return { script, style };
}

/**
 * The page that a webview loads.
 *
 * @param label what a preview says of itself at its foot
 * @param text what stands in the page; without it, it is loaded
 */
export function webviewPage(
  webview: vscode.Webview,
  extensionUri: vscode.Uri,
  name: PageName,
  { label, text }: { readonly label?: string | undefined; readonly text?: PageText } = {},
): string {
  return pageHtml({
    name,
    language: vscode.env.language.replace(/[^\w-]/g, ''),
    nonce: crypto.randomUUID(),
    source: webview.cspSource,
    asset: (file) => webview.asWebviewUri(assetUri(extensionUri, file)).toString(),
    label,
    text,
  });
}

function assetUri(extensionUri: vscode.Uri, file: string): vscode.Uri {
  return vscode.Uri.joinPath(extensionUri, 'dist', 'webview', file);
}
