import type { Exercise } from '../model/exercise.ts';
import type { Lesson } from '../model/lesson.ts';
import type { Message } from '../model/message.ts';
import type { Question } from '../model/question.ts';

/** Whether a score can differ, something looks different, or something is missing. */
export type LossKind = 'score' | 'shape' | 'content';

const catalogue = {
  'keyless-edition': {
    kind: 'score',
    text: 'It is a student edition without keys, so nothing can be graded there. Export the lesson that it was made from.',
  },
  'answers-compared-otherwise': {
    kind: 'score',
    text: 'Answers are compared letter by letter there, capitals aside: articles, accents, signs and blanks count, except in the forms that are listed.',
  },
  'all-or-nothing': {
    kind: 'score',
    text: 'Only the whole right order scores there. Here a partly right order scores too.',
  },
  'tie-lost': {
    kind: 'score',
    text: 'Entries that may stand in any order among themselves have one order there: the one in the lesson.',
  },
  'equal-entries': {
    kind: 'score',
    text: 'Entries with the same words get a number, because they would look alike. Only their order in the lesson is right there.',
  },
  'pattern-narrowed': {
    kind: 'score',
    text: 'The pattern {pattern} accepts more answers than can be listed. There, only “{example}” is accepted.',
  },
  'pattern-lost': {
    kind: 'score',
    text: 'The pattern {pattern} accepts more answers than can be listed. It is left out.',
  },
  'answer-lost': {
    kind: 'score',
    text: 'The answer “{answer}” is left out: its arrow would make it a pair.',
  },
  'shares-of-sentences': {
    kind: 'score',
    text: 'Each of the {count} sentences looked for counts the same, however long it is, and each other one takes as much away.',
  },
  'sentence-rounded': {
    kind: 'score',
    text: 'The sentence “{sentence}” counts {there} % there. Here it counts {here} %.',
  },
  'points-lost': {
    kind: 'score',
    text: 'A full score is {there} there, not {points}. An answer gets the same share of it.',
  },
  'self-judged': {
    kind: 'score',
    text: 'Nothing is scored there: students turn a card and judge themselves.',
  },
  'values-cut': { kind: 'score', text: 'A value of more than {limit} characters is cut.' },
  'words-for-selection': {
    kind: 'shape',
    text: 'Students choose among the sentences of the section. They do not select words.',
  },
  'sentences-around': {
    kind: 'shape',
    text: 'Only {count} sentences of the section are offered, around one that is right.',
  },
  'values-plain': { kind: 'shape', text: 'Values to choose from are plain words there.' },
  'markup-lost': { kind: 'shape', text: 'Text is plain there: bold, links, lists and the like are lost.' },
  'options-in-gap': {
    kind: 'shape',
    text: 'It becomes a cloze, because there is no fraction for one of {count}. Its options are plain words.',
  },
  'option-empty': { kind: 'shape', text: 'An option without text is shown as a dash.' },
  'title-cut': { kind: 'shape', text: 'Its title is cut after {limit} characters.' },
  'id-lost': {
    kind: 'shape',
    text: 'Another one has its id, so it is exported without. A second import cannot recognise it.',
  },
  'argument-as-essay': {
    kind: 'shape',
    text: 'Claim, quotations and reasoning are one text there. Quotations are not compared with the passage.',
  },
  'quotations-unchecked': { kind: 'shape', text: 'Quotations are not compared with the passage.' },
  'gap-as-blank': { kind: 'shape', text: 'It becomes a question with one gap.' },
  'keys-in-script': {
    kind: 'shape',
    text: 'The page grades by itself, so the keys are in its script: packed, but not secret. For an exam, export to Moodle or QTI.',
  },
  'prose-stays': {
    kind: 'content',
    text: 'It is not scored there, and its text stays in the student’s browser: the system only learns that something was written.',
  },
  'answers-stay': {
    kind: 'content',
    text: 'Answers to discussion questions, highlights and notes stay in the student’s browser. “Save hand-in…” on the page makes a file of them.',
  },
  'answers-without-room': {
    kind: 'content',
    text: 'The system has room for the answers to {count} of {all} exercises. Of the others it keeps the score, and the answer stays in the student’s browser.',
  },
  'id-shared': {
    kind: 'score',
    text: 'Another exercise before it has its id. Both buttons open that one, so this one cannot be tried.',
  },
  'links-lost': { kind: 'content', text: 'Links to files beside the lesson are plain words.' },
  'left-unanswerable': { kind: 'content', text: 'It is left out: it has no right answer.' },
  'left-short': { kind: 'content', text: 'It is left out: it has fewer than two parts to choose from.' },
  'left-valueless': { kind: 'content', text: 'It is left out: a row has nothing to match.' },
  'left-unfound': {
    kind: 'content',
    text: 'It is left out: no sentence of the passage has the words looked for.',
  },
  'left-unheld': { kind: 'content', text: 'It is left out: the format has no such exercise.' },
  'left-gaps': {
    kind: 'content',
    text: 'It is left out: the format has room for one gap, in the last paragraph.',
  },
  'left-shares': {
    kind: 'content',
    text: 'It is left out: the format has no fraction for one of {count}.',
  },
  'hints-lost': { kind: 'content', text: 'Its hints are left out.' },
  'feedback-lost': { kind: 'content', text: 'The feedback to single answers is left out.' },
  'explanation-lost': { kind: 'content', text: 'The explanation behind its key is left out.' },
  'rubric-lost': { kind: 'content', text: 'Its rubric is left out.' },
  'limits-lost': { kind: 'content', text: 'The number of words that it asks for is left out.' },
  'picture-lost': { kind: 'content', text: 'The picture “{picture}” is left out: {why}' },
  'signs-lost': { kind: 'content', text: 'Control characters, which no such file can hold, are left out.' },
  'passage-lost': { kind: 'content', text: 'The passage and its notes are left out.' },
  'cards-lost': {
    kind: 'content',
    text: 'The cards of people, places and terms, and the timeline, are left out.',
  },
  'questions-lost': {
    kind: 'content',
    text: 'The discussion questions are left out: every question counts there.',
  },
  'questions-left': {
    kind: 'content',
    text: 'The discussion questions are left out: only what has an answer becomes a card.',
  },
  'stroke-lost': { kind: 'shape', text: 'Words that are struck out look like all others.' },
  'direction-lost': {
    kind: 'shape',
    text: 'The format cannot say that words run from right to left; the system decides by their letters.',
  },
  'files-lost': {
    kind: 'content',
    text: 'Links to files beside the lesson, and from one place in it to another, are plain words.',
  },
} as const satisfies Readonly<Record<string, { readonly kind: LossKind; readonly text: string }>>;

export type LossCode = keyof typeof catalogue;

/** Something that an export could not keep unchanged. */
export interface Loss {
  readonly kind: LossKind;
  readonly code: LossCode;
  /** Id of the exercise or question; `undefined` for a loss of the lesson. */
  readonly item: string | undefined;
  readonly message: Message;
}

/** Records a loss. */
export type Lose = (code: LossCode, values?: Message['values']) => void;

/** Collects the losses of an export. A repeated loss of one part is recorded once. */
export interface LossLog {
  readonly losses: readonly Loss[];
  /** Records a loss of the current item. */
  readonly lose: Lose;
  /** Sets the current exercise or question; initially it is the lesson. */
  turnTo(item: Exercise | Question | undefined): void;
}

export function createLossLog(): LossLog {
  const losses: Loss[] = [];
  const told = new Set<string>();
  let item: Exercise | Question | undefined;
  return {
    losses,
    turnTo(next) {
      item = next;
    },
    lose(code, values = {}) {
      const print = JSON.stringify([item?.id, item?.span.start, code, values]);
      if (told.has(print)) return;
      told.add(print);
      const { kind, text } = catalogue[code];
      losses.push({ kind, code, item: item?.id, message: { text, values } });
    },
  };
}

/** The losses of what `foreignHtml` leaves out. */
export const lostWords = {
  link: 'files-lost',
  stroke: 'stroke-lost',
  direction: 'direction-lost',
} as const;

/** The parts of a lesson that no format of single questions can contain. */
export function loseBeside({ reference }: Lesson, lose: Lose): void {
  const { people, places, terms, events } = reference;
  if (people.length + places.length + terms.length + events.length > 0) lose('cards-lost');
}
