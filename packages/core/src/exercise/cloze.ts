import { closing } from '../markdown/blocks-in.ts';
import { locateInline } from '../markdown/inline-position.ts';
import { inlineText } from '../markdown/plain-text.ts';
import type { Block } from '../model/block.ts';
import type { ClozeGap } from '../model/exercise.ts';
import type { GradePart } from '../model/grade.ts';
import type { Message } from '../model/message.ts';
import type { Span } from '../model/span.ts';
import { checkGaps } from './almost-gaps.ts';
import { alsoAccepted } from './also-accepted.ts';
import { isBlank, withBlanks } from './blank-gaps.ts';
import { boldRuns } from './bold-runs.ts';
import type { ExerciseTypeDefinition } from './exercise-type-definition.ts';
import { hasBold, hasHalfGap, holdsGap, withLooseGaps } from './loose-gaps.ts';
import { normalText } from './normal-text.ts';
import { percent } from './percent.ts';
import { rightShare } from './right-share.ts';

export interface ClozeBody {
  readonly type: 'cloze';
  /** Has an empty `<span class="gap" data-gap="0"></span>` for each gap, numbered from 0. */
  readonly html: string;
  readonly gaps: number;
}

/** Paragraphs with the gaps in bold, alternatives separated by `|`. */
export const cloze: ExerciseTypeDefinition<'cloze', ClozeBody> = {
  type: 'cloze',
  means: 'Fill the gaps: words in bold.',
  icon: 'symbol-string',
  otherNames: ['gap', 'gaps', 'blank', 'blanks', 'fill'],
  snippet: (stop) => [
    `${stop('In')} **${stop('1950')}** ${stop('the seat was')} **${stop('empty|vacant')}**.`,
  ],
  written: 'a paragraph with the gaps in bold: **covert|secret**',
  read({ body, key, keyless, malformed, almost, markSpan }) {
    const text: Block[] = [];
    const prompt: Block[] = [];
    const elsewhere: Block[] = [];
    let withheld = 0;
    for (const block of body) {
      if (block.kind !== 'paragraph') {
        if (holdsGap(block)) elsewhere.push(block);
        else prompt.push(block);
        continue;
      }
      const paragraph = withLooseGaps(block);
      checkGaps(paragraph, almost);
      const place = placesIn(block);
      for (const { from, to } of paragraph.stray)
        malformed('marks of a gap are left over, so it is unclear where the gap is.', place(from, to));
      // The place of the gap is unknown: students see none of the paragraph.
      if (paragraph.stray.length > 0 || hasHalfGap(block)) withheld++;
      else if (hasBold(paragraph.block)) text.push(paragraph.block);
      else prompt.push(block);
    }
    const gaps = text.flatMap((block): ClozeGap[] => {
      const place = placesIn(block);
      return boldRuns(block).map(({ words, from, to }) => ({
        accepted: keyless && isBlank(words) ? [] : alternatives(words),
        span: place(from, to),
      }));
    });
    if (text.length + withheld === 0) malformed('it has no paragraph with a gap in bold.', markSpan);
    else
      for (const { span } of elsewhere)
        malformed('put gaps in a paragraph, not in a list, quotation or table.', span);
    if (!keyless)
      for (const gap of gaps) if (gap.accepted.length === 0) malformed('a gap is empty.', gap.span);
    return { type: 'cloze', text, gaps, prompt, key };
  },
  gist: ({ text, gaps }) => ({
    asked: text.map(withoutGaps),
    right: (gaps.some(({ accepted }) => accepted.length > 0) ? gaps : []).map(
      ({ accepted }, index) => `${index} ${accepted.toSorted().join('|')}`,
    ),
  }),
  empty: ({ gaps }) => ({ type: 'cloze', gaps: gaps.map(() => '') }),
  key({ gaps }) {
    const words = gaps.flatMap(({ accepted }) => accepted.slice(0, 1));
    return gaps.length > 0 && words.length === gaps.length ? { type: 'cloze', gaps: words } : undefined;
  },
  /** Right gaps ÷ gaps; `normalText` defines how words are compared. */
  grade({ gaps: all }, { gaps: filled }, { language }) {
    const parts = all.map(({ accepted }, index): GradePart => {
      const words = normalText(filled[index] ?? '', language);
      if (words === '') return { of: 'gap', index, verdict: 'missed' };
      const right = accepted.some((word) => normalText(word, language) === words);
      return { of: 'gap', index, verdict: right ? 'right' : 'wrong' };
    });
    const { right, all: gaps, score } = rightShare(parts);
    return {
      score,
      parts,
      explanation: {
        text: 'Gaps filled correctly: {right} of {gaps}. {right} ÷ {gaps} = {percent}%.',
        values: { right, gaps, percent: percent(score) },
      },
      feedback: [],
    };
  },
  keyless: {
    write: ({ text }) => ({ flags: [], blocks: text.map((block) => withBlanks(block, boldRuns(block))) }),
    holdsKey: ({ gaps }) => gaps.some(({ accepted }) => accepted.length > 0),
    isGraded: false,
  },
  carry: (response, from, to) => (from.gaps.length === to.gaps.length ? response : undefined),
  distinct: ({ gaps }) =>
    gaps.map(({ accepted, span }) => accepted.map((text) => ({ part: 'accepted word', text, span }))),
  lacksRightAnswer: () => false,
  wantsWords: false,
  answerFirst: () => ({ text: 'Fill in a gap first.', values: {} }),
  wordsOfPart: ({ gaps }, index) => gaps[index]?.accepted.join(' ') ?? '',
  // With several paragraphs, a printout does not show their original order.
  isInWords: ({ text }) => text.length === 1,
  ask: () => ({ words: 'cloze' }),
  shown: (exercise, _order, { gaps }) => ({
    type: 'cloze',
    html: gaps(exercise),
    gaps: exercise.gaps.length,
  }),
  alsoAccepted: ({ gaps }) =>
    gaps.flatMap(({ accepted }, index): Message[] => {
      const words = accepted.slice(1).join(' · ');
      if (words === '') return [];
      return gaps.length === 1
        ? [alsoAccepted(words)]
        : [{ text: 'Also accepted in gap {number}: {words}', values: { number: index + 1, words } }];
    }),
  solution: ({ keyless, gaps }) =>
    keyless
      ? undefined
      : {
          kind: 'words',
          ordered: true,
          words: gaps.map(({ accepted }) => ({ text: accepted.join(' · '), half: false })),
        },
};

/** Locates stretches of a paragraph's content in its file. In ascending order, this takes linear time. */
function placesIn({ piece, tokens, from: open }: Block): (from: number, to: number) => Span {
  const inline = tokens[open + 1];
  const position = locateInline(piece.text, piece.lines, inline?.content ?? '', inline?.map?.[0] ?? 0);
  return (from, to) => ({
    file: piece.file,
    start: piece.start + position.at(from),
    end: piece.start + position.at(to),
  });
}

function alternatives(words: string): string[] {
  return words
    .split('|')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** The words around the gaps of a paragraph, with a line for each gap. */
function withoutGaps(block: Block): string {
  const children = block.tokens[block.from + 1]?.children ?? [];
  let text = '';
  for (let i = 0; i < children.length; i++) {
    const token = children[i];
    if (token?.type === 'strong_open') {
      text += ' _ ';
      i = closing(children, i) - 1;
    } else if (token) text += inlineText([token]);
  }
  return text;
}
