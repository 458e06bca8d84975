import { escapeHtml } from '@marginalia/core/render';

/** The pages, by the name of their script and style sheet in dist/webview. */
export type PageName = 'reader' | 'exercise' | 'progress' | 'report';

/** Script and style sheet of a page. */
export interface PageText {
  readonly script: string;
  readonly style: string;
}

/** The parts of a page. */
export interface PageParts {
  readonly name: PageName;
  readonly language: string;
  /** Allows only the page's own script; new for each page. */
  readonly nonce: string;
  /** Allowed source of later loads and of pictures. */
  readonly source: string;
  /** The address of dist/webview, with a trailing slash. */
  readonly assets: string;
  /** The note at the foot of a preview. */
  readonly label?: string | undefined;
  readonly text: PageText;
}

/**
 * Returns the complete initial HTML of a webview: a file that a webview loads goes through VS Code's service worker and
 * two processes. That is slow for a page that should appear at once, and a page loaded that way once stayed blank on a
 * busy machine. Contains only our own script and style, nothing from elsewhere.
 */
export function pageHtml({ name, language, nonce, source, assets, label, text }: PageParts): string {
  const policy = `default-src 'none'; img-src ${source}; style-src ${source} 'nonce-${nonce}'; font-src ${source}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<style nonce="${nonce}">${text.style}</style>
<title>Marginalia</title>
</head>
<body>
<main id="${name}" data-assets="${assets}"></main>
${label === undefined ? '' : `<footer class="preview-banner">${escapeHtml(label)}</footer>\n`}<script nonce="${nonce}">${text.script}</script>
</body>
</html>`;
}
