import { elementsOf, type HtmlElement } from './parse-html.ts';

/** The comment that browsers and their extensions write at the top of a saved page. */
const SAVED_FROM =
  /<!--\s*saved from url=\(\d{1,6}\)(\S{1,2000})|^\s*(?:url|saved-url):\s*(https?:\/\/\S{1,2000})/im;
const HEAD = 3000;

/**
 * Rewrites links into the page itself as `#place`. Browsers store them absolute, and some servers give them relative to
 * the name of the page (URL Standard: the address without its fragment is that of the document).
 *
 * @param source the text of the file, which may contain its address in a comment
 */
export function makeLinksLocal(
  root: HtmlElement,
  source: string,
  ids: ReadonlyMap<string, HtmlElement>,
): void {
  const links: { element: HtmlElement; page: string; place: string }[] = [];
  const known = new Set(addressesOf(root, source).map(keyOf));
  for (const element of elementsOf(root)) {
    const href = element.attributes['href']?.trim() ?? '';
    const at = href.indexOf('#');
    if (element.name === 'a' && at > 0 && ids.has(decodePlace(href.slice(at + 1))))
      links.push({ element, page: href.slice(0, at), place: href.slice(at) });
  }
  if (known.size === 0) for (const page of mostNamed(links.map(({ page }) => page))) known.add(keyOf(page));
  for (const { element, page, place } of links) {
    const relative = !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(page);
    if (relative || known.has(keyOf(page))) (element.attributes as Record<string, string>)['href'] = place;
  }
}

/** The fragment of an address in the form of a page's ids. */
export function decodePlace(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** The address that a page declares. */
function addressesOf(root: HtmlElement, source: string): string[] {
  const saved = SAVED_FROM.exec(source.slice(0, HEAD));
  const found = [saved?.[1] ?? saved?.[2] ?? ''];
  for (const { name, attributes } of elementsOf(root)) {
    if (name === 'link' && /^canonical$/i.test(attributes['rel'] ?? '')) found.push(attributes['href'] ?? '');
    if (name === 'base') found.push(attributes['href'] ?? '');
    if (name === 'meta' && /^og:url$/i.test(attributes['property'] ?? ''))
      found.push(attributes['content'] ?? '');
  }
  return found.filter((address) => /^(?:https?:|file:|\/\/)/i.test(address));
}

/** Addresses of the same document have the same key. */
function keyOf(address: string): string {
  return address
    .replace(/[#?].*$/s, '')
    .replace(/^(?:https?:|file:)?\/\/(?:www\.|m\.)?/i, '')
    .replace(/\/(?:index\.html?)?$/i, '')
    .toLowerCase();
}

/** The address that most links into the page have, if more than one does. */
function mostNamed(pages: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const page of pages) if (/^[a-z]+:/i.test(page)) counts.set(page, (counts.get(page) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most && most[1] > 1 ? [most[0]] : [];
}
