import type { Token } from 'markdown-it';
import { Attached } from '../text/attached.ts';
import { closing } from './blocks-in.ts';
import type { Chunk, ScannedDefinition } from './chunk/chunk.ts';
import { inlineText } from './plain-text.ts';

/** Longest beginning, in UTF-16 units: enough to recognise a note. */
const LONGEST = 80;

const beginnings = new Attached<ScannedDefinition, string>();

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Returns the beginning of a note's text: its words on one line, cut at a whole character. Found once per chunk. */
export function noteBeginning({ tokens }: Pick<Chunk, 'tokens'>, definition: ScannedDefinition): string {
  const known = beginnings.get(definition);
  if (known !== undefined) return known;
  let text = '';
  for (let i = definition.token + 1; i < definition.close && text.length <= LONGEST; i++) {
    const token = tokens[i];
    if (token?.type === 'note_definition_open') i = closing(tokens, i) - 1;
    else if (token?.type === 'inline') text += ` ${(token.children ?? []).map(wordsOf).join('')}`;
    else if (token?.type === 'fence' || token?.type === 'code_block') text += ` ${token.content}`;
  }
  const words = text.replace(/\s+/g, ' ').trim();
  const beginning = words.length > LONGEST ? `${characters(words, LONGEST).replace(/\s+\S*$/, '')}…` : words;
  beginnings.set(definition, beginning);
  return beginning;
}

/** The words of one inline token; a marker stays as written, because “see [^93]” says nothing without it. */
const wordsOf = (token: Token): string =>
  token.type === 'note_reference' ? `[^${token.meta?.['label']}]` : inlineText([token]);

/** The longest run of whole characters at the beginning of a text that fits into a length. */
function characters(text: string, length: number): string {
  let end = 0;
  for (const { segment } of segmenter.segment(text.slice(0, 2 * length))) {
    if (end + segment.length > length) break;
    end += segment.length;
  }
  return text.slice(0, end);
}
