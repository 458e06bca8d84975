import * as vscode from 'vscode';
import { escapeHtml } from './exercise/escape-html.ts';

/** The pages, by the name of their script and style sheet in dist/webview. */
export type PageName = 'reader' | 'exercise' | 'progress' | 'report';

/**
 * The page that a webview loads: no inline script or style, nothing from elsewhere.
 *
 * @param label what a preview says of itself at its foot
 */
export function webviewPage(
  webview: vscode.Webview,
  extensionUri: vscode.Uri,
  name: PageName,
  label?: string,
): string {
  const asset = (file: string): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, 'dist', 'webview', file)).toString();
  const nonce = crypto.randomUUID();
  const source = webview.cspSource;
  const policy = `default-src 'none'; img-src ${source}; style-src ${source}; font-src ${source}; script-src 'nonce-${nonce}'`;
  const language = vscode.env.language.replace(/[^\w-]/g, '');
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${asset(`${name}.css`)}">
<title>Marginalia</title>
</head>
<body>
<main id="${name}"></main>
${label === undefined ? '' : `<footer class="preview-banner">${escapeHtml(label)}</footer>\n`}<script nonce="${nonce}" src="${asset(`${name}.js`)}"></script>
</body>
</html>`;
}
