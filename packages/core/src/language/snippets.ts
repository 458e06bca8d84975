import { exerciseSnippet, newId, questionSnippet, sectionSnippet } from '../edit/exercise-snippet.ts';
import { exerciseTypes } from '../exercise/exercise-types.ts';
import { createTabStops } from '../exercise/tab-stop.ts';
import type { Lesson } from '../model/lesson.ts';
import { type MarkName, markMeanings } from '../model/mark-vocabulary.ts';

/** A piece of a lesson for an author to start from. */
export interface Snippet {
  /** The word to type, and other words that find it. */
  readonly word: string;
  readonly also?: string;
  readonly means: string;
  /** Where it makes sense: with a heading of its own, or inside a question or exercise. */
  readonly place: 'heading' | 'item';
  /** The new element with an id of its own. */
  readonly begins?: Parameters<typeof newId>[1];
  /** Returns its lines with tab stops; its ids are not used anywhere in the lesson. */
  body(lesson: Lesson): string;
}

const mark = (word: Exclude<MarkName, 'key' | 'exercise'>, body: Snippet['body']): Snippet => ({
  word,
  begins: word,
  means: markMeanings[word],
  place: 'heading',
  body,
});

/** Every snippet, by the word that finds it. A test inserts each and proves that it causes no findings. */
export const snippets: readonly Snippet[] = [
  mark('section', (lesson) => sectionSnippet({ id: newId(lesson, 'section') })),
  mark('question', (lesson) => questionSnippet({ id: newId(lesson, 'question') })),
  ...Object.values(exerciseTypes).map(
    ({ type, means }): Snippet => ({
      word: type,
      begins: type,
      also: 'exercise',
      means,
      place: 'heading',
      body: (lesson) => exerciseSnippet(type, { id: newId(lesson, type) }),
    }),
  ),
  {
    word: 'option',
    means: 'Another option of a choice exercise, with feedback for whoever picks it.',
    place: 'item',
    body: () => {
      const stop = createTabStops();
      return `- [ ] ${stop('A tempting answer')}\n  > ${stop('Why it tempts, and where the passage says otherwise.')}`;
    },
  },
  {
    word: 'hint',
    means: 'A hint. If there are several, they open one after another.',
    place: 'item',
    body: () => `> [!TIP]\n> ${createTabStops()('Where to look again.')}`,
  },
  {
    word: 'key',
    means: markMeanings.key,
    place: 'item',
    body: () => `<!-- key -->\n\n${createTabStops()('What a good answer uses.')}`,
  },
];
