import type { Direction } from '../render/direction.ts';
import { attributes } from '../render/html.ts';
import { escapeHtml } from '../text/escape-html.ts';

/** What stands around the content of a page of the site. */
export interface Page {
  readonly title: string;
  readonly language: string;
  readonly direction: Direction;
  /** Way from the page to the site's folder: `` or `../`. */
  readonly root: string;
  readonly main: string;
  /** Before and after what the page is about. */
  readonly header?: string;
  readonly footer?: string;
  /** Whether the page shows itself anew when its lesson changes. */
  readonly live: boolean;
}

/** Nothing from elsewhere, nothing inline, nothing but what the site itself holds. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
];

/** A language that a browser can make something of; what an author wrote instead of one says nothing. */
export function languageTag(language: string): string | undefined {
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(language) ? language : undefined;
}

/** A page of the site as a whole document. */
export function renderPage({ title, language, direction, root, main, header, footer, live }: Page): string {
  const policy = [...POLICY, ...(live ? ["connect-src 'self'"] : [])].join('; ');
  return `<!doctype html>
<html${attributes({ lang: languageTag(language) ?? 'en', dir: direction })}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="${root}assets/site.css">
<script src="${root}assets/site.js" defer></script>${live ? `\n<script src="${root}assets/live.js" defer></script>` : ''}
</head>
<body class="marginalia-reader serif paragraph-numbers">
<a class="skip" href="#main" lang="en">Skip to the text</a>
${header ? `<header class="site-header" lang="en">\n${header}</header>\n` : ''}<main class="page" id="main">
${main}</main>
${footer ? `<footer class="site-footer" lang="en">\n${footer}</footer>\n` : ''}</body>
</html>
`;
}
