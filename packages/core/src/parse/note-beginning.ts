import type { Chunk, ScannedDefinition } from './scanned-part.ts';

/** Longest beginning, in characters: enough to recognise a note. */
const LONGEST = 80;

const beginnings = new WeakMap<ScannedDefinition, string>();

/** How the text of a note begins, on one line, without the signs of Markdown. Found once for a chunk. */
export function noteBeginning({ text }: Pick<Chunk, 'text'>, definition: ScannedDefinition): string {
  const known = beginnings.get(definition);
  if (known !== undefined) return known;
  const from = definition.start + definition.label.length + '[^]:'.length;
  const words = text
    .slice(from, Math.min(definition.end, from + 2 * LONGEST))
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<!--[\s\S]*?(?:-->|$)|[*_`]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const beginning = words.length > LONGEST ? `${words.slice(0, LONGEST).replace(/\s+\S*$/, '')}…` : words;
  beginnings.set(definition, beginning);
  return beginning;
}
