import { countWords } from '../passage/words.ts';
import { closedBody } from './closed-body.ts';
import type { ExerciseTypeDefinition } from './exercise-type-definition.ts';
import { readRubric, rubricBlocks, rubricSnippet, rubricTable } from './rubric.ts';

export interface EssayBody {
  readonly type: 'essay';
  /** Number of words asked for. */
  readonly words: readonly [least: number, most: number] | null;
}

/** Free text; after the key mark a rubric. */
export const essay: ExerciseTypeDefinition<'essay', EssayBody> = {
  type: 'essay',
  means: 'Write free text: a rubric below the key mark.',
  icon: 'book',
  otherNames: ['text', 'writing', 'free'],
  snippet: (stop) => [stop('Write in your own words.'), '<!-- key -->', rubricSnippet(stop)],
  written: 'a task, a line <!-- key -->, and below it a rubric as a table',
  read(source) {
    const { rubric, prompt, rest } = readRubric(source);
    return {
      type: 'essay',
      rubric,
      words: source.mark.range('words'),
      prompt: closedBody({ ...source, body: prompt }, 'table'),
      key: rest,
    };
  },
  gist: ({ words }) => ({ asked: words ? [words.join('-')] : [], right: [] }),
  empty: () => ({ type: 'essay', text: '' }),
  key: () => undefined,
  /** Counts the words. The rubric covers the rest. */
  grade({ words: range }, { text }) {
    const words = countWords(text);
    return {
      score: undefined,
      parts: [{ of: 'text', index: 0, verdict: words > 0 ? 'given' : 'missed' }],
      explanation: range
        ? {
            text: `${lengthText(words, range)} A reader grades the text by the rubric.`,
            values: { words, least: range[0], most: range[1] },
          }
        : { text: 'Words: {words}. A reader grades the text by the rubric.', values: { words } },
      feedback: [],
    };
  },
  keyless: {
    write: ({ rubric }, { rubrics }) => ({ flags: [], blocks: rubrics ? rubricBlocks(rubric) : [] }),
    holdsKey: () => false,
    isGraded: true,
  },
  carry: (response) => response,
  distinct: () => [],
  lacksRightAnswer: () => false,
  prose: ({ text }) => text.trim(),
  wantsWords: true,
  answerFirst: () => ({ text: 'Write your answer first.', values: {} }),
  wordsOfPart: () => '',
  isInWords: () => false,
  ask: ({ words }) =>
    words
      ? { words: 'essayOfLength', values: { least: `${words[0]}`, most: `${words[1]}` } }
      : { words: 'essay' },
  shown: ({ words }) => ({ type: 'essay', words: words ?? null }),
  alsoAccepted: () => [],
  solution: ({ rubric }) => rubric && rubricTable(rubric),
};

function lengthText(words: number, [least, most]: readonly [number, number]): string {
  if (words < least) return 'Words: {words}, fewer than the {least} to {most} asked for.';
  if (words > most) return 'Words: {words}, more than the {least} to {most} asked for.';
  return 'Words: {words}, within the {least} to {most} asked for.';
}
