import type { ExerciseType } from '../model/exercise.ts';
import { lenses } from '../model/question.ts';
import { createTabStops, type TabStop } from './tab-stop.ts';

/** What the snippet of a question or exercise needs to know. */
export interface ItemSnippetOptions {
  readonly id: string;
  /** Named in the mark; left out for one that stands inside its section. */
  readonly section?: string | undefined;
  /** Level of its heading. Default: 2. */
  readonly level?: number;
  /** Words of the passage that evidence can begin with. */
  readonly quotation?: string;
}

type Body = (stop: TabStop, options: ItemSnippetOptions) => readonly string[];

const rubric = (stop: TabStop): string =>
  [
    '| What | Good | Fair |',
    '|---|---|---|',
    `| ${stop('Claim')} | ${stop('clear and open to dispute')} | ${stop('clear')} |`,
    `| ${stop('Evidence')} | ${stop('two quotations, explained')} | ${stop('one quotation')} |`,
  ].join('\n');

/** What stands under the mark, block by block. */
const bodies: Readonly<Record<ExerciseType | 'question', Body>> = {
  choice: (stop) => [
    stop('Pick the answer that the passage supports.'),
    [
      `- [x] ${stop('The right answer')}`,
      `  > ${stop('Right, and what in the passage shows it.')}`,
      `- [ ] ${stop('A tempting answer')}`,
      `  > ${stop('Why it tempts, and where the passage says otherwise.')}`,
    ].join('\n'),
    `> [!TIP]\n> ${stop('Where to look again.')}`,
  ],
  order: (stop) => [
    stop('Put the events in order.'),
    ['First', 'Second', 'Third'].map((entry, index) => `${index + 1}. ${stop(entry)}`).join('\n'),
  ],
  match: (stop) => [
    stop('Match each entry with its counterpart. One is left over.'),
    [
      `| ${stop('Left')} | ${stop('Right')} |`,
      '|---|---|',
      `| ${stop('One')} | ${stop('First')} |`,
      `| ${stop('Two')} | ${stop('Second')} |`,
      `|  | ${stop('Left over')} |`,
    ].join('\n'),
  ],
  cloze: (stop) => [`${stop('In')} **${stop('1950')}** ${stop('the seat was')} **${stop('empty|vacant')}**.`],
  short: (stop) => [
    stop('Answer in one or two words.'),
    '<!-- key -->',
    [
      `- ${stop('The answer')}`,
      `- ~ ${stop('An answer that is half right')}`,
      `  > ${stop('What is missing.')}`,
    ].join('\n'),
  ],
  evidence: (stop, { quotation }) => [
    stop('Select the words of the passage that show it.'),
    '<!-- key -->',
    `> ${stop(quotation ?? 'Words copied from the passage.')}`,
  ],
  argument: (stop) => [
    stop('State a claim, quote what supports it, and say how it does.'),
    '<!-- key -->',
    rubric(stop),
  ],
  essay: (stop) => [stop('Write in your own words.'), '<!-- key -->', rubric(stop)],
  question: (stop) => [
    stop('What the student should look at.'),
    `> [!TIP]\n> ${stop('A first step.')}`,
    '<!-- key -->',
    stop('What a good answer uses.'),
  ],
};

/** An exercise to fill in, in the snippet syntax of editors: complete, so that it checks clean as it stands. */
export function exerciseSnippet(type: ExerciseType, options: ItemSnippetOptions): string {
  return itemSnippet('exercise', 'What the exercise asks', type, options, () => [`type=${type}`, 'points=1']);
}

/** A discussion question to fill in, likewise. */
export function questionSnippet(options: ItemSnippetOptions): string {
  const lens = (stop: TabStop): string[] => [`lens=${stop(lenses)}`];
  return itemSnippet('question', 'What do you want to discuss?', 'question', options, lens);
}

/** A section to fill in, likewise. */
export function sectionSnippet({ id }: { readonly id: string }): string {
  const stop = createTabStops();
  return `## ${stop('Heading')}\n<!-- section id=${stop(id)} -->\n\n${stop('The first paragraph.')}`;
}

function itemSnippet(
  mark: string,
  title: string,
  body: keyof typeof bodies,
  options: ItemSnippetOptions,
  attributes: (stop: TabStop) => readonly string[],
): string {
  const { id, section, level = 2 } = options;
  const stop = createTabStops();
  const heading = `${'#'.repeat(level)} ${stop(title)}`;
  const keys = [`id=${stop(id)}`, ...(section ? [`section=${section}`] : []), ...attributes(stop)];
  return [`${heading}\n<!-- ${mark} ${keys.join(' ')} -->`, ...bodies[body](stop, options)].join('\n\n');
}
