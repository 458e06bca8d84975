declare const brand: unique symbol;

/**
 * Markdown in which nothing acts but what core has put there: no picture, no HTML, no link that may not be followed.
 * It is made from tokens and from escaped text, never from an author's Markdown, which another parser than ours might
 * read otherwise. Only what makes it may claim that something is of this type.
 */
export type SafeMarkdown = string & { readonly [brand]: true };

/** Claims that Markdown is safe: for the files of this folder, which make it, and for nobody else. */
export function asSafe(markdown: string): SafeMarkdown {
  return markdown as SafeMarkdown;
}

/** Safe Markdown side by side. */
export function joinMarkdown(parts: readonly SafeMarkdown[], between: '\n\n' | ' · ' = '\n\n'): SafeMarkdown {
  return asSafe(parts.filter((part) => part !== '').join(between));
}
