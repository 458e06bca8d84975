import type { Entry } from '../model/reference.ts';
import { entryFacts } from '../render/render-entry.ts';
import { escapeMarkdown } from './prose-markdown.ts';

/** The card of an entry as Markdown: name, name in its own script, facts, description. */
export function entryMarkdown(entry: Entry): string {
  const native =
    'native' in entry && entry.native && entry.native !== entry.name
      ? ` · ${escapeMarkdown(entry.native)}`
      : '';
  const facts = entryFacts(entry);
  return [
    `**${escapeMarkdown(entry.name)}**${native}`,
    facts && escapeMarkdown(facts),
    entry.description && escapeMarkdown(entry.description),
  ]
    .filter(Boolean)
    .join('\n\n');
}
