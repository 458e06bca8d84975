import { escapeHtml } from './escape-html.ts';

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
  /** Where what is loaded later, and pictures, may come from. */
  readonly source: string;
  /** The address of dist/webview, with a slash at its end. */
  readonly assets: string;
  /** What a preview says of itself at its foot. */
  readonly label?: string | undefined;
  readonly text: PageText;
}

/**
 * The HTML that a webview begins with, whole: a file that a webview loads goes through VS Code's service worker and two
 * processes. That is long for a page that is to be there at once, and a page that was loaded so has once stayed blank on a
 * busy machine. There is only our own script and style, and nothing from elsewhere.
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
