import { escapeHtml } from './exercise/escape-html.ts';

/** The pages, by the name of their script and style sheet in dist/webview. */
export type PageName = 'reader' | 'exercise' | 'progress' | 'report';

/** Script and style sheet of a page. */
export interface PageText {
  readonly script: string;
  readonly style: string;
}

/** What a page is put together from. */
export interface PageParts {
  readonly name: PageName;
  readonly language: string;
  /** Allows the page's own script, and no other; new for each page. */
  readonly nonce: string;
  /** Where scripts, styles and pictures may come from. */
  readonly source: string;
  /** The address of a file of dist/webview. */
  asset(file: string): string;
  /** What a preview says of itself at its foot. */
  readonly label?: string | undefined;
  /** What stands in the page; without it, it is loaded, as it must be where a script loads what lies beside it. */
  readonly text?: PageText | undefined;
}

/** The HTML that a webview begins with: only our own script and style, nothing from elsewhere. */
export function pageHtml({ name, language, nonce, source, asset, label, text }: PageParts): string {
  const policy = `default-src 'none'; img-src ${source}; style-src ${source} 'nonce-${nonce}'; font-src ${source}; script-src 'nonce-${nonce}'`;
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
