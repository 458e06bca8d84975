import type { GradePart, Verdict } from '../model/grade.ts';
import { checkQuotation } from '../passage/check-quotation.ts';
import type { PassageWords } from '../passage/passage-words.ts';
import { countWords } from '../passage/words.ts';
import { closedBody } from './closed-body.ts';
import type { ExerciseTypeDefinition } from './exercise-type-definition.ts';
import { readRubric, rubricBlocks, rubricSnippet, rubricTable } from './rubric.ts';

export interface ArgumentBody {
  readonly type: 'argument';
  /** Initial number of fields for quotations. */
  readonly quotations: number;
}

/** Claim, evidence, reasoning; after the key mark a rubric. */
export const argument: ExerciseTypeDefinition<'argument', ArgumentBody> = {
  type: 'argument',
  means: 'Claim, evidence, reasoning: a rubric below the key mark.',
  icon: 'law',
  otherNames: [],
  snippet: (stop) => [
    stop('State a claim, quote what supports it, and say how it does.'),
    '<!-- key -->',
    rubricSnippet(stop),
  ],
  written: 'a task, a line <!-- key -->, and below it a rubric as a table',
  read(source) {
    const { rubric, prompt, rest } = readRubric(source);
    return { type: 'argument', rubric, prompt: closedBody({ ...source, body: prompt }, 'table'), key: rest };
  },
  gist: () => ({ asked: [], right: [] }),
  empty: () => ({ type: 'argument', claim: '', quotations: [], reasoning: '' }),
  key: () => undefined,
  /**
   * Lists the parts that are there and checks every quotation against the passage, word for word. The rubric covers the
   * rest.
   */
  grade(_exercise, { claim, quotations, reasoning }, { passage }) {
    const given = (text: string): Verdict => (countWords(text) > 0 ? 'given' : 'missed');
    const parts: GradePart[] = [
      { of: 'claim', index: 0, verdict: given(claim) },
      ...(quotations.length > 0 ? quotations : ['']).map((quotation, index) =>
        quotationPart(quotation, index, passage),
      ),
      { of: 'reasoning', index: 0, verdict: given(reasoning) },
    ];
    const written = quotations.filter((quotation) => countWords(quotation) > 0).length;
    const exact = parts.filter(({ verdict }) => verdict === 'right').length;
    return {
      score: undefined,
      parts,
      explanation: {
        text: passage
          ? 'Quotations that are word for word: {exact} of {written}. A reader grades the argument by the rubric.'
          : 'Quotations: {written}. A reader grades the argument by the rubric.',
        values: { exact, written },
      },
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
  prose({ claim, quotations, reasoning }) {
    const quoted = quotations
      .filter((text) => text.trim() !== '')
      .map((text) => text.trim().replace(/^/gm, '> '));
    return [claim.trim(), ...quoted, reasoning.trim()].filter(Boolean).join('\n\n');
  },
  wantsWords: true,
  answerFirst: () => ({ text: 'Write your answer first.', values: {} }),
  wordsOfPart: () => '',
  isInWords: () => false,
  ask: () => ({ words: 'argument' }),
  shown: () => ({ type: 'argument', quotations: 1 }),
  alsoAccepted: () => [],
  solution: ({ rubric }) => rubric && rubricTable(rubric),
};

function quotationPart(quotation: string, index: number, passage: PassageWords | undefined): GradePart {
  if (countWords(quotation) === 0) return { of: 'quotation', index, verdict: 'missed' };
  if (!passage) return { of: 'quotation', index, verdict: 'given' };
  const { found, reordered, changes } = checkQuotation(quotation, passage);
  return {
    of: 'quotation',
    index,
    verdict: ({ exact: 'right', altered: 'partly', missing: 'wrong' } as const)[found],
    message: { text: findings[reordered ? 'reordered' : found], values: {} },
    ...(found === 'altered' && !reordered && { changes }),
  };
}

const findings = {
  exact: 'The passage contains these words.',
  altered: 'The passage has different words here.',
  reordered: 'The passage has these words in a different order, or far apart.',
  missing: 'These words are not in the passage.',
} as const;
