import { exerciseTypes } from '../exercise/exercise-types.ts';

/** Words that are put where an author is to write: in snippets, in what fixes add, and in the files of a new lesson. */
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

/** What an author may well write too. */
const LIKELY: ReadonlySet<string> = new Set(['The first paragraph.', 'The right answer']);
/** Shorter ones may be an author's own words, as the heads of a table are. */
const LEAST_WORDS = 3;

/** Every one that no author would write, those of the exercise types with them. */
const known: ReadonlySet<string> = new Set(
  [
    ...Object.values(placeholder),
    ...Object.values(exerciseTypes).flatMap(({ snippet }) => wordsOf(snippet)),
  ].filter((words) => words.split(' ').length >= LEAST_WORDS && !LIKELY.has(words)),
);

/** What a snippet asks to be written over. */
function wordsOf(snippet: (stop: (words: string | readonly string[]) => string) => unknown): string[] {
  const words: string[] = [];
  snippet((stop) => {
    if (typeof stop === 'string') words.push(stop);
    return '';
  });
  return words;
}

/** Whether words still are what was put there for an author to write over. */
export function isPlaceholder(words: string): boolean {
  return known.has(words.trim());
}
