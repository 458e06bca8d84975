import type { Entry } from '../model/reference.ts';
import { entryFacts } from '../render/render-entry.ts';
import { boldMarkdown } from '../safe-markdown/bold-markdown.ts';
import { escapeLineStart, escapeMarkdown } from '../safe-markdown/escape-markdown.ts';
import { joinMarkdown, type SafeMarkdown } from '../safe-markdown/safe-markdown.ts';

/** The card of an entry as Markdown: name, name in its own script, facts, description. */
export function entryMarkdown(entry: Entry): SafeMarkdown {
  const native = 'native' in entry && entry.native !== entry.name ? entry.native : undefined;
  const name = [boldMarkdown(entry.name), ...(native ? [escapeMarkdown(native)] : [])];
  const lines = [entryFacts(entry), entry.description ?? ''].map((line) =>
    escapeLineStart(escapeMarkdown(line)),
  );
  return joinMarkdown([joinMarkdown(name, ' · '), ...lines]);
}
