import { elementsOf, type HtmlElement, hasWord, textOf } from './parse-html.ts';

const SITE =
  /^(?:toc|navbox|noprint|mw-editsection|mw-jump-link|sr-only|screen-reader-text|visually-hidden|infobox|sharedaddy|post-navigation|comment-respond|subscription-widget|subscription-widget-wrap|subscribe-widget|breadcrumbs?|skip-link|nav-links|site-header|site-footer|pg-boilerplate|pgheader|pgfooter)$/i;
const CONTENT =
  /^(?:mw-parser-output|entry-content|post-content|available-content|article-content|post-body|markdown-body)$/;

/** The element of a page that contains the text: the one marked as such, if it contains most of the page. */
export function mainContent(root: HtmlElement): HtmlElement {
  const elements = [...elementsOf(root)];
  const body = elements.find(({ name }) => name === 'body') ?? root;
  const articles = elements.filter(({ name }) => name === 'article');
  const candidates = [
    elements.find((element) => hasWord(element, 'class', CONTENT)),
    articles.length === 1 ? articles[0] : undefined,
    elements.find((element) => element.name === 'main' || hasWord(element, 'role', /^main$/)),
  ];
  const whole = textLength(body);
  return candidates.find((element) => element && textLength(element) > whole * 0.5) ?? body;
}

/** Letters of a text, excluding those of the site. */
function textLength(element: HtmlElement): number {
  let length = 0;
  for (const child of element.children) {
    if (typeof child === 'string') length += child.trim().length;
    else if (!isSiteMatter(child)) length += textLength(child);
  }
  return length;
}

/** Whether an element is for use, not for reading: lists of links, buttons, forms to fill in. */
export function isInterface(element: HtmlElement): boolean {
  if (/^(?:nav|button|select|dialog)$/.test(element.name)) return true;
  if (element.name !== 'form') return false;
  // Some programs wrap the whole page in a form.
  for (const { name } of elementsOf(element))
    if (/^(?:article|main|section|h[1-3])$/.test(name)) return false;
  return true;
}

/** Whether an element belongs to the site rather than to the text, or is hidden. */
export function isSiteMatter(element: HtmlElement): boolean {
  const { name, attributes } = element;
  if (attributes['hidden'] !== undefined && attributes['hidden'] !== 'until-found') return true;
  if (/display\s*:\s*none/i.test(attributes['style'] ?? '')) return true;
  return (
    name === 'label' ||
    isInterface(element) ||
    hasWord(element, 'class', SITE) ||
    attributes['id'] === 'toc' ||
    hasWord(element, 'role', /^(?:navigation|search|banner|doc-toc)$/)
  );
}

/** Whether an element is a page number of the printed book, which may be inside a word. */
export function isPageNumber(element: HtmlElement): boolean {
  const said =
    hasWord(element, 'role', /^doc-pagebreak$/) ||
    hasWord(element, 'epub:type', /^pagebreak$/) ||
    hasWord(element, 'class', /^(?:x-ebookmaker-)?(?:page-?(?:num(?:ber)?s?|no|break)|folio)$/i);
  if (!said) return false;
  return /^[\s[({]*(?:(?:pg|page|p|pp|s|seite)\.?\s*)?(?:\d{1,5}|[ivxlcdm]{1,9})?[\s\])}]*$/i.test(
    textOf(element),
  );
}
