import { blocksOf } from '../markdown/blocks-in.ts';
import { plainText } from '../markdown/plain-text.ts';
import type { Verdict } from '../model/grade.ts';
import { withoutMarkers } from '../passage/without-markers.ts';
import { wordsIn } from '../passage/words.ts';
import { othersAccepted } from './also-accepted.ts';
import { closedBody } from './closed-body.ts';
import type { ExerciseTypeDefinition } from './exercise-type-definition.ts';
import { NO_OVERLAP, type Overlap, overlap } from './overlap.ts';
import { percent } from './percent.ts';

/** After the key mark a quote for each accepted span of the passage. */
export const evidence: ExerciseTypeDefinition<'evidence'> = {
  type: 'evidence',
  means: 'Select words of the passage: accepted quotations below the key mark.',
  icon: 'quote',
  otherNames: ['quote', 'quotation'],
  snippet: (stop, quotation) => [
    stop('Select the words in the passage that show it.'),
    '<!-- key -->',
    `> ${stop(quotation ?? 'Words copied from the passage.')}`,
  ],
  written: 'a task, then <!-- key --> on a line of its own, then each accepted quotation after a >',
  read(source) {
    const { mark, key, keyless, malformed } = source;
    const quotes = key.filter(
      (block) => block.kind === 'quote' && !block.tokens[block.from]?.meta?.['alert'],
    );
    if (quotes.length === 0 && !keyless) malformed('it has no quotation below its key mark.');
    return {
      type: 'evidence',
      accepted: quotes.map((block) => ({
        text: plainText(blocksOf(block.piece, block.from + 1, block.to - 1)),
        span: block.span,
      })),
      threshold: mark.number('threshold', 0, 1) ?? 0.75,
      prompt: closedBody(source, 'quote'),
      key: key.filter((block) => !quotes.includes(block)),
    };
  },
  gist: ({ accepted, threshold }) => ({
    asked: [],
    right: accepted.length === 0 ? [] : [String(threshold), ...accepted.map(({ text }) => text)],
  }),
  empty: () => ({ type: 'evidence', quotation: '' }),
  key({ accepted }) {
    const quotation = accepted.find(({ text }) => wordsIn(text).length > 0)?.text;
    return quotation === undefined ? undefined : { type: 'evidence', quotation };
  },
  /**
   * Token F1 against the best accepted span: 2 × shared words ÷ (words selected + words of the span), as for extractive
   * answers in Rajpurkar et al., SQuAD (2016). The score is full from the author's threshold on; below it, it is F1 ÷
   * threshold, and therefore rises to full without a jump. A selection that shares only scattered words with the span
   * is elsewhere and scores 0.
   */
  grade({ accepted, threshold }, { quotation }, { passage }) {
    const selected = passage ? withoutMarkers(quotation, passage) : wordsIn(quotation);
    const best = accepted
      .map(({ text }) => overlap(selected, wordsIn(text)))
      .reduce((one, other) => (other.f1 > one.f1 ? other : one), NO_OVERLAP);
    const full = best.f1 > 0 && best.f1 >= threshold;
    const score = full ? 1 : best.f1 / threshold || 0;
    const values = {
      shared: best.shared,
      selected: selected.length,
      wanted: best.wanted,
      overlap: percent(best.f1),
      threshold: percent(threshold),
      percent: percent(score),
    };
    const [verdict, text] = verdictOf(best, selected.length, full);
    return {
      score,
      parts: [{ of: 'selection', index: 0, verdict, ...(text && { message: { text, values } }) }],
      explanation: { text: explanationOf(best, full), values },
      feedback: [],
    };
  },
  keyless: {
    write: () => ({ flags: [], blocks: [] }),
    holdsKey: ({ accepted }) => accepted.length > 0,
    isGraded: false,
  },
  carry: (response) => response,
  distinct: () => [],
  lacksRightAnswer: () => false,
  wantsWords: true,
  answerFirst: () => ({ text: 'Select words of the passage first, or write them down.', values: {} }),
  wordsOfPart: () => '',
  isInWords: () => true,
  ask: () => ({ words: 'evidence' }),
  shown: () => ({ type: 'evidence' }),
  alsoAccepted: (exercise) =>
    othersAccepted(
      exercise.accepted.map(({ text }) => text),
      evidence.key(exercise)?.quotation,
    ),
  solution: ({ keyless, accepted }) =>
    keyless ? undefined : { kind: 'quotations', texts: accepted.map(({ text }) => text) },
};

const FORMULA =
  '2 × {shared} shared words ÷ ({selected} selected + {wanted} expected) = {overlap}% overlap; full points from {threshold}%';

function explanationOf({ f1 }: Overlap, full: boolean): string {
  if (f1 === 0) return 'The selection does not overlap with the expected words: 0%.';
  return full ? `${FORMULA}: 100%.` : `${FORMULA}: {overlap} ÷ {threshold} = {percent}%.`;
}

function verdictOf({ f1, shared, wanted }: Overlap, selected: number, full: boolean): [Verdict, string?] {
  if (full) return ['right'];
  if (selected === 0) return ['missed', 'Nothing is selected.'];
  if (f1 === 0) return ['wrong', 'The expected words are elsewhere.'];
  if (shared === wanted)
    return ['partly', 'The selection is too wide: it contains all the expected words and many others.'];
  if (shared === selected)
    return ['partly', 'The selection is too narrow: it contains only some of the expected words.'];
  return ['partly', 'The selection contains some of the expected words, and others as well.'];
}
