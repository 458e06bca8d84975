import type { Token } from 'markdown-it';
import { exerciseTypes } from '../exercise/exercise-types.ts';
import type { Block } from '../model/block.ts';

/** Placeholder words for an author to replace: in snippets, in fixes, and in the files of a new lesson. */
export const placeholder = {
  sectionTitle: 'Heading',
  paragraph: 'The first paragraph.',
  section: 'What the section says.',
  passageTitle: 'The first section',
  passage: 'Put your passage here.',
  questionTitle: 'What do you want to discuss?',
  question: 'What the student should look at.',
  hint: 'A first step.',
  exerciseTitle: 'What the exercise asks',
  key: 'What a good answer uses.',
} as const;

/** Placeholders that an author might also write. */
const LIKELY: ReadonlySet<string> = new Set(['The first paragraph.', 'The right answer']);
/** Shorter ones may be an author's own words, such as the heads of a table. */
const LEAST_WORDS = 3;

/** All placeholders that no author would write, including those of the exercise types. */
const known: ReadonlySet<string> = new Set(
  [
    ...Object.values(placeholder),
    ...Object.values(exerciseTypes).flatMap(({ snippet }) => wordsOf(snippet)),
  ].filter((words) => words.split(' ').length >= LEAST_WORDS && !LIKELY.has(words)),
);

/** The placeholders of a snippet. */
function wordsOf(snippet: (stop: (words: string | readonly string[]) => string) => unknown): string[] {
  const words: string[] = [];
  snippet((stop) => {
    if (typeof stop === 'string') words.push(stop);
    return '';
  });
  return words;
}

/** Whether words are still a placeholder. */
export function isPlaceholder(words: string): boolean {
  return known.has(words.trim());
}

const FIRST = 8;
const beginnings: ReadonlySet<string> = new Set(
  [...Object.values(placeholder), ...known].map((words) => lettersOf(words).slice(0, FIRST)),
);

/** Whether a block may begin with a placeholder, by its first letters. Cheap: reading its words would parse it. */
export function mayBePlaceholder({ tokens, from, to }: Pick<Block, 'tokens' | 'from' | 'to'>): boolean {
  let letters = '';
  for (let i = from; i < to && letters.length < FIRST; i++) {
    const token = tokens[i] as Token;
    if (token.type !== 'inline') continue;
    const begins = token.content.slice(0, 10 * FIRST);
    // Links, HTML and character references show other letters than their source.
    if (/[[<&]/.test(begins)) return true;
    const near = lettersOf(begins.slice(0, 2 * FIRST));
    letters += letters.length + near.length < FIRST ? lettersOf(begins) : near;
    if (letters.length < FIRST && begins !== token.content) return true;
  }
  return letters.length < FIRST || beginnings.has(letters.slice(0, FIRST));
}

function lettersOf(words: string): string {
  return words.replace(/[^\p{L}\p{N}]/gu, '');
}
