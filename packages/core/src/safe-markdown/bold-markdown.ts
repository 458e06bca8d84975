import { withEmphasis } from './emphasis.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { asSafe, type SafeMarkdown } from './safe-markdown.ts';

/** Text in bold, as far as its first and last letters let it be. */
export function boldMarkdown(text: string): SafeMarkdown {
  const words = escapeMarkdown(text).trim();
  return asSafe(withEmphasis([{ kind: 'strong', open: true }, words, { kind: 'strong', open: false }]));
}
