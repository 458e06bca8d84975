import type { ExerciseType } from './exercise.ts';
import type { Lens } from './question.ts';

/** The kind of value that a key takes. */
export type MarkValueKind = 'id' | 'section' | 'notes' | 'passage' | 'lens' | 'type' | 'number' | 'range';

/** A key that a mark knows. */
export interface MarkKey {
  readonly key: string;
  readonly value: MarkValueKind;
  /** A sentence for authors. */
  readonly means: string;
  readonly required: boolean;
  /** Common values for numbers and ranges, each with its meaning. */
  readonly examples: readonly (readonly [value: string, means: string])[];
  /** The only type of exercise that has this key. */
  readonly only?: ExerciseType;
}

/** A mark below a heading, or the key mark. */
export type MarkName = 'section' | 'question' | 'exercise' | 'key';

/** The purpose of each mark. */
export const markMeanings: Readonly<Record<MarkName, string>> = {
  section: 'The heading starts a section of the passage.',
  question: 'The heading starts a discussion question, which ends at the next heading of its level or above.',
  exercise: 'The heading starts an exercise, which ends at the next heading of its level or above.',
  key: 'Everything from here to the next heading is the key. Students see it only after they have answered.',
};

/** Comments with a meaning that are marks of no heading and take no keys. */
export type CommentName = 'rubric' | 'allow';

/** The purpose of each. */
export const commentMeanings: Readonly<Record<CommentName, string>> = {
  rubric: 'The table below is the rubric. Students see it before they write.',
  allow: 'Allows what the named rules find on this line or the next one.',
};

/** Whether a word is the name of such a comment. */
export function isCommentName(word: string): word is CommentName {
  return Object.hasOwn(commentMeanings, word);
}

const id: MarkKey = {
  key: 'id',
  value: 'id',
  means:
    'Unique name of lower-case letters, digits and hyphens. Students’ work is stored under it, so keep it when you change the wording.',
  required: true,
  examples: [],
};
const section: MarkKey = {
  key: 'section',
  value: 'section',
  means: 'Id of the section that it belongs to. Not needed inside that section.',
  required: false,
  examples: [],
};
const notes: MarkKey = {
  key: 'notes',
  value: 'notes',
  means: 'Labels of the notes that it relies on, separated by spaces.',
  required: false,
  examples: [],
};

/** The keys of each mark, required ones first. A test proves that the parser knows exactly these. */
export const markKeys: Readonly<Record<MarkName, readonly MarkKey[]>> = {
  section: [id],
  question: [
    id,
    section,
    notes,
    {
      key: 'lens',
      value: 'lens',
      means: 'The historian’s skill that it asks for.',
      required: false,
      examples: [],
    },
    {
      key: 'minutes',
      value: 'number',
      means: 'Time that it takes, in minutes.',
      required: false,
      examples: [
        ['5', 'A quick exchange.'],
        ['10', 'Pairs, then everybody.'],
        ['20', 'A long discussion.'],
      ],
    },
  ],
  exercise: [
    id,
    { key: 'type', value: 'type', means: 'Type of the exercise.', required: true, examples: [] },
    section,
    notes,
    {
      key: 'points',
      value: 'number',
      means: 'Points for a full score. Default: 1.',
      required: false,
      examples: [
        ['1', 'The default: as much as most exercises.'],
        ['2', 'Twice as much.'],
        ['5', 'A longer piece of work.'],
      ],
    },
    {
      key: 'paragraph',
      value: 'passage',
      means:
        'A few words from the paragraph to read again after a wrong answer, copied from the passage. Separate several paragraphs by |.',
      required: false,
      examples: [],
    },
    {
      key: 'threshold',
      value: 'number',
      means:
        'Share of an accepted quotation that must be selected for full points, from 0 to 1. Default: 0.75.',
      required: false,
      examples: [
        ['0.6', 'Lenient: about the right place.'],
        ['0.75', 'The default.'],
        ['0.9', 'Strict: nearly word for word.'],
      ],
      only: 'evidence',
    },
    {
      key: 'words',
      value: 'range',
      means: 'Number of words to write, as in 300-500.',
      required: false,
      examples: [
        ['150-250', 'A paragraph or two.'],
        ['300-500', 'About a page.'],
        ['800-1200', 'An essay.'],
      ],
      only: 'essay',
    },
  ],
  key: [],
};

/** What each lens asks of a student. */
export const lensMeanings: Readonly<Record<Lens, string>> = {
  recall: 'Say what the passage says.',
  'close-reading': 'Look at the words: what do they say, and what do they leave open?',
  analysis: 'Take the argument apart.',
  sourcing: 'Who wrote it, when, for whom, and why?',
  corroboration: 'What do other sources say?',
  contextualisation: 'What else was happening at the time?',
  evaluation: 'Judge it, and say by what standard.',
};

/** Whether a name is that of a mark. */
export function isMarkName(name: string): name is MarkName {
  return Object.hasOwn(markKeys, name);
}
