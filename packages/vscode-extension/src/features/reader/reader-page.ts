import * as vscode from 'vscode';

/** The page that both readers load: no inline script or style, nothing from elsewhere. */
export function readerPage(webview: vscode.Webview, extensionUri: vscode.Uri, title: string): string {
  const asset = (name: string): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, 'dist', 'webview', name)).toString();
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
<link rel="stylesheet" href="${asset('reader.css')}">
<title>${title.replace(/[&<>"]/g, '')}</title>
</head>
<body>
<main id="reader"></main>
<script nonce="${nonce}" src="${asset('reader.js')}"></script>
</body>
</html>`;
}
