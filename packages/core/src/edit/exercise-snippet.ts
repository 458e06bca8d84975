import { exerciseTypes } from '../exercise/exercise-types.ts';
import { createTabStops, type TabStop } from '../exercise/tab-stop.ts';
import { FreshNames } from '../lesson/fresh-names.ts';
import { placeholder } from '../lesson/placeholders.ts';
import type { ExerciseType } from '../model/exercise.ts';
import type { Lesson } from '../model/lesson.ts';
import { lenses } from '../model/question.ts';

/** Returns the id of a new section, question or exercise, until it has a title of its own. */
export function newId(lesson: Lesson, type: 'section' | 'question' | ExerciseType): string {
  const wish = type === 'section' ? type : type === 'question' ? 'q-question' : `x-${type}`;
  return new FreshNames(lesson).id(wish, type);
}

/** Options for the snippet of a question or exercise. */
export interface ItemSnippetOptions {
  readonly id: string;
  /** Named in the mark; omitted for an item inside its section. */
  readonly section?: string | undefined;
  /** Level of its heading. Default: 2. */
  readonly level?: number;
  /** Words of the passage for evidence to begin with. */
  readonly quotation?: string;
}

/** The content under the mark of a question, block by block. */
const questionBody = (stop: TabStop): readonly string[] => [
  stop(placeholder.question),
  `> [!TIP]\n> ${stop(placeholder.hint)}`,
  '<!-- key -->',
  stop(placeholder.key),
];

/** Returns an exercise to fill in, in the snippet syntax of editors. It is complete and checks clean as it is. */
export function exerciseSnippet(type: ExerciseType, options: ItemSnippetOptions): string {
  const body = (stop: TabStop): readonly string[] => exerciseTypes[type].snippet(stop, options.quotation);
  return itemSnippet('exercise', placeholder.exerciseTitle, body, options, () => [
    `type=${type}`,
    'points=1',
  ]);
}

/** Returns a discussion question to fill in, likewise. */
export function questionSnippet(options: ItemSnippetOptions): string {
  const lens = (stop: TabStop): string[] => [`lens=${stop(lenses)}`];
  return itemSnippet('question', placeholder.questionTitle, questionBody, options, lens);
}

/** Returns a section to fill in, likewise. */
export function sectionSnippet({ id }: { readonly id: string }): string {
  const stop = createTabStops();
  return `## ${stop(placeholder.sectionTitle)}\n<!-- section id=${id} -->\n\n${stop(placeholder.paragraph)}`;
}

function itemSnippet(
  mark: string,
  title: string,
  body: (stop: TabStop) => readonly string[],
  options: ItemSnippetOptions,
  attributes: (stop: TabStop) => readonly string[],
): string {
  const { id, section, level = 2 } = options;
  const stop = createTabStops();
  const heading = `${'#'.repeat(level)} ${stop(title)}`;
  const keys = [`id=${id}`, ...(section ? [`section=${section}`] : []), ...attributes(stop)];
  return [`${heading}\n<!-- ${mark} ${keys.join(' ')} -->`, ...body(stop)].join('\n\n');
}
