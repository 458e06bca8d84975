import { isSafeLink, resolveInside } from '../text/safe-address.ts';
import type { MarkdownPlace } from './markdown-options.ts';
import { asSafe, type SafeMarkdown } from './safe-markdown.ts';

/** Signs of an address that mean nothing else to Markdown. */
const FOREIGN = /[^\w\-.~:/?#@!$&'+,;=%]/gu;

/** Words that lead to an address, as a link; the words alone where it may not be followed. */
export function linkMarkdown(
  { file, options }: MarkdownPlace,
  words: SafeMarkdown,
  href: string,
): SafeMarkdown {
  const address = isSafeLink(href, file) ? addressOf(file, href, options.link) : undefined;
  return !address || words === '' ? words : markdownLink(words, address);
}

/** Safe Markdown as a link to an address that a surface has made or that may be followed. */
export function markdownLink(words: SafeMarkdown, address: string): SafeMarkdown {
  const safe = address
    .replace(FOREIGN, percent)
    // A character reference in an address is read by some parsers, and struck-out text ends in others.
    .replace(/&(#?\w+);/g, '&$1%3B')
    .replaceAll('~~', '%7E%7E');
  return asSafe(`[${words}](${safe})`);
}

function addressOf(file: string, href: string, link: MarkdownPlace['options']['link']): string | undefined {
  if (!link) return href;
  if (href.startsWith('#')) return link(file, href);
  const path = resolveInside(href, file);
  return path === undefined ? href : link(path, /[?#].*$/s.exec(href)?.[0] ?? '');
}

function percent(unit: string): string {
  if (unit <= '\u007f') return `%${unit.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
  // Half a pair of surrogates has no bytes.
  return /\p{Cs}/u.test(unit) ? '%EF%BF%BD' : encodeURIComponent(unit);
}
