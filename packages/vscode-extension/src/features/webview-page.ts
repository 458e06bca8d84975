import * as vscode from 'vscode';
import { escapeHtml } from './exercise/escape-html.ts';

/** The pages, by the name of their script and style sheet in dist/webview. */
export type PageName = 'reader' | 'exercise' | 'progress' | 'report';

/** Script and style sheet of a page. */
export interface PageText {
  readonly script: string;
  readonly style: string;
}

/**
 * Reads what a page is made of, to stand in the page itself: a file that a webview loads goes through VS Code's service
 * worker and two processes, which is long for a page that is to be there at once.
 */
export async function readPageText(extensionUri: vscode.Uri, name: PageName): Promise<PageText> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });
  const read = async (file: string): Promise<string> =>
    decoder.decode(await vscode.workspace.fs.readFile(assetUri(extensionUri, file)));
  const [script, style] = await Promise.all([read(`${name}.js`), read(`${name}.css`)]);
  return { script, style };
}

/**
 * The page that a webview loads: only our own script and style, nothing from elsewhere.
 *
 * @param label what a preview says of itself at its foot
 * @param text what stands in the page; without it, it is loaded, as it must be where a script loads what lies beside it
 */
export function webviewPage(
  webview: vscode.Webview,
  extensionUri: vscode.Uri,
  name: PageName,
  { label, text }: { readonly label?: string | undefined; readonly text?: PageText } = {},
): string {
  const asset = (file: string): string => webview.asWebviewUri(assetUri(extensionUri, file)).toString();
  const nonce = crypto.randomUUID();
  const source = webview.cspSource;
  const policy = `default-src 'none'; img-src ${source}; style-src ${source} 'nonce-${nonce}'; font-src ${source}; script-src 'nonce-${nonce}'`;
  const language = vscode.env.language.replace(/[^\w-]/g, '');
  const style = text
    ? `<style nonce="${nonce}">${text.style}</style>`
    : `<link rel="stylesheet" href="${asset(`${name}.css`)}">`;
  const script = text
    ? `<script nonce="${nonce}">${text.script}</script>`
    : `<script type="module" nonce="${nonce}" src="${asset(`${name}.js`)}"></script>`;
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
${style}
<title>Marginalia</title>
</head>
<body>
<main id="${name}"></main>
${label === undefined ? '' : `<footer class="preview-banner">${escapeHtml(label)}</footer>\n`}${script}
</body>
</html>`;
}

function assetUri(extensionUri: vscode.Uri, file: string): vscode.Uri {
  return vscode.Uri.joinPath(extensionUri, 'dist', 'webview', file);
}
