import type { Direction } from '../render/direction.ts';
import { attributes } from '../render/html.ts';
import { escapeHtml } from '../text/escape-html.ts';

/** The frame around the content of a page. */
export interface Page {
  readonly title: string;
  readonly language: string;
  readonly direction: Direction;
  /** Path from the page to the site's folder: `` or `../`. */
  readonly root: string;
  readonly main: string;
  /** Before and after the main content. */
  readonly header?: string;
  readonly footer?: string;
  /** Whether its questions and exercises can be answered, by the script `lesson.js` beside it. */
  readonly answerable?: boolean;
  /** Whether scripts of the site run on it. Default: yes. */
  readonly scripts?: boolean;
  /** HTML to add to its head. */
  readonly head?: string;
  /** Whether its course has a style sheet, `assets/theme.css`. */
  readonly theme?: boolean;
  /** Whether its site can be installed, by the script `assets/install.js`. */
  readonly installable?: boolean;
  /** Whether it speaks with a learning platform, by the script `assets/scorm.js`. */
  readonly packaged?: boolean;
  /** Whether the page reloads when its lesson changes. */
  readonly live: boolean;
}

/** Nothing from elsewhere, nothing inline, only the site's own files. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
];

/** Returns a language tag that browsers understand; an author's invalid one is dropped. */
export function languageTag(language: string): string | undefined {
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(language) ? language : undefined;
}

/** Renders a page of the site as a complete document. */
export function renderPage({
  title,
  language,
  direction,
  root,
  main,
  header,
  footer,
  answerable = false,
  installable = false,
  scripts: scripted = true,
  head = '',
  theme = false,
  packaged = false,
  live,
}: Page): string {
  const policy = [
    ...POLICY,
    ...(live ? ["connect-src 'self'"] : []),
    ...(installable ? ["worker-src 'self'", "manifest-src 'self'"] : []),
  ].join('; ');
  const names = [
    ...(packaged ? ['scorm'] : []),
    ...(scripted ? ['site'] : []),
    ...(live ? ['live'] : []),
    ...(installable ? ['install'] : []),
  ];
  const scripts = names.map((name) => `<script src="${root}assets/${name}.js" defer></script>`);
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
${theme ? `<link rel="stylesheet" href="${root}assets/theme.css">\n` : ''}${head}${installable ? `<link rel="apple-touch-icon" href="${root}assets/icon.png">\n` : ''}${scripts.join('\n')}
</head>
<body class="marginalia-reader serif paragraph-numbers">
<a class="skip" href="#main" lang="en">Skip to the text</a>
${header ? `<header class="site-header" lang="en">\n${header}</header>\n` : ''}<main${attributes({ class: 'page', id: 'main', 'data-answers': answerable ? `${root}assets/` : undefined })}>
${main}</main>
${footer ? `<footer class="site-footer" lang="en">\n${footer}</footer>\n` : ''}</body>
</html>
`;
}
