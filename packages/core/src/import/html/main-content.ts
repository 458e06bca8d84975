import { elementsOf, type HtmlElement, hasWord, textOf } from './parse-html.ts';

const SITE =
  /^(?:toc|navbox|noprint|mw-editsection|mw-jump-link|sr-only|screen-reader-text|visually-hidden|infobox|sharedaddy|post-navigation|comment-respond|subscription-widget|subscription-widget-wrap|subscribe-widget|breadcrumbs?|skip-link|nav-links|site-header|site-footer)$/i;
const CONTENT =
  /^(?:mw-parser-output|entry-content|post-content|available-content|article-content|post-body|markdown-body)$/;

/** The element of a page that holds the text: what says so, as long as it holds most of the page. */
export function mainContent(root: HtmlElement): HtmlElement {
  const elements = [...elementsOf(root)];
  const body = elements.find(({ name }) => name === 'body') ?? root;
  const articles = elements.filter(({ name }) => name === 'article');
  const candidates = [
    elements.find((element) => hasWord(element, 'class', CONTENT)),
    articles.length === 1 ? articles[0] : undefined,
    elements.find((element) => element.name === 'main' || hasWord(element, 'role', /^main$/)),
  ];
  const whole = textOf(body).trim().length;
  return candidates.find((element) => element && textOf(element).trim().length > whole * 0.5) ?? body;
}

/** Whether an element belongs to the site rather than to the text, or is hidden. */
export function isSiteMatter(element: HtmlElement): boolean {
  const { name, attributes } = element;
  if (attributes['hidden'] !== undefined && attributes['hidden'] !== 'until-found') return true;
  if (/display\s*:\s*none/i.test(attributes['style'] ?? '')) return true;
  return (
    name === 'label' ||
    hasWord(element, 'class', SITE) ||
    attributes['id'] === 'toc' ||
    hasWord(element, 'role', /^(?:navigation|search|banner|doc-toc)$/)
  );
}

/** Whether an element is the number of a page of the printed book, which may stand within a word. */
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
