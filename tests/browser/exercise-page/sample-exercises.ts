import type { Body, GradedPart, Outcome, Response, Show } from '@marginalia/core/desk';
import { englishStrings } from './english-strings.ts';

export type SampleType = Body['type'] | 'several';

const p = (text: string) => ({ html: `<p>${text}</p>` });

const part = (
  of: GradedPart['of'],
  index: number,
  verdict: GradedPart['verdict'],
  html = '',
): GradedPart => ({
  of,
  index,
  verdict,
  html,
});

interface Sample {
  readonly body: Body;
  /** What is said of the parts of an attempt. */
  readonly parts: GradedPart[];
  /** What is right, as the host would send it; left out where a reader grades by a rubric. */
  readonly solution?: Response;
}

/** One exercise of every type, as the host would send it. */
const samples: Readonly<Record<SampleType, Sample>> = {
  choice: {
    body: {
      type: 'choice',
      several: false,
      options: [p('Poland'), p('<em>Yugoslavia</em>, the only one'), p('Norway')],
    },
    parts: [part('option', 1, 'right', '<p>Right: and the Soviet seat was empty.</p>')],
    solution: { type: 'choice', picked: [1] },
  },
  several: {
    body: {
      type: 'choice',
      several: true,
      options: [p('India'), p('Egypt'), p('France'), p('Cuba')],
    },
    parts: [
      part('option', 0, 'right', '<p>India abstained at first.</p>'),
      part('option', 1, 'missed'),
      part('option', 2, 'wrong', '<p>France voted for it.</p>'),
    ],
    solution: { type: 'choice', picked: [0, 1] },
  },
  order: {
    body: {
      type: 'order',
      entries: [
        p('The Council meets'),
        p('The attack begins at dawn along the whole of the parallel'),
        p('The vote'),
        p('The landing'),
      ],
    },
    parts: [
      part('entry', 0, 'right'),
      part('entry', 1, 'right'),
      part('entry', 2, 'wrong'),
      part('entry', 3, 'right'),
    ],
    solution: { type: 'order', entries: [1, 0, 2, 3] },
  },
  match: {
    body: {
      type: 'match',
      heads: [p('Person'), p('Office')],
      lefts: [p('Acheson'), p('Lie'), p('Muccio')],
      rights: [
        p('Secretary-General'),
        p('Ambassador of the United States to the Republic of Korea'),
        p('Secretary of State'),
        p('President'),
      ],
    },
    parts: [
      part('row', 0, 'right'),
      part('row', 1, 'wrong', '<p>He presided over the meeting.</p>'),
      part('row', 2, 'missed'),
    ],
    solution: { type: 'match', values: [2, 0, 1] },
  },
  cloze: {
    body: {
      type: 'cloze',
      html: '<p>The Soviet <span class="gap" data-gap="0"></span> was empty, so nobody could cast a <span class="gap" data-gap="1"></span> that day.</p>',
      gaps: 2,
    },
    parts: [part('gap', 0, 'right'), part('gap', 1, 'wrong', '<p>Think of the Charter.</p>')],
    solution: { type: 'cloze', gaps: ['seat', 'veto'] },
  },
  short: {
    body: { type: 'short' },
    parts: [part('answer', 0, 'partly', '<p>The year is right, the month is not.</p>')],
    solution: { type: 'short', text: 'June 1950' },
  },
  evidence: {
    body: { type: 'evidence' },
    parts: [part('selection', 0, 'partly', '<p>The selection is too wide.</p>')],
    solution: { type: 'evidence', quotation: 'By noon the road to the south was open.' },
  },
  argument: {
    body: { type: 'argument', quotations: 2 },
    parts: [
      part('claim', 0, 'given'),
      part('quotation', 0, 'right', '<p>The passage contains these words.</p>'),
      part('quotation', 1, 'missed'),
      part('reasoning', 0, 'given'),
    ],
  },
  essay: {
    body: { type: 'essay', words: [50, 120] },
    parts: [part('text', 0, 'given')],
  },
};

/** The message that shows a sample, with changes. */
export function showExercise(type: SampleType, changes: Partial<Show> = {}): Show {
  return {
    type: 'show',
    lesson: 'file:///lessons/korea/',
    exercise: {
      id: `x-${type}`,
      title: 'Who abstained?',
      section: 'The attack and the answer',
      points: '2 points',
      promptHtml:
        '<p>Read the passage on the <strong>vote</strong> again.<sup><a href="#note-93" role="doc-noteref" aria-label="Note 93">93</a></sup></p>',
      hintCount: 2,
      language: 'en',
      direction: 'ltr',
      body: samples[type].body,
    },
    presentation: 'seed-1',
    position: { number: 3, of: 25, hasPrevious: true, hasNext: true },
    strings: englishStrings,
    hints: [],
    focus: true,
    resume: { seed: 1, hints: 0 },
    ...changes,
  };
}

/** The outcome of an attempt at a sample, with changes. */
export function outcomeOf(type: SampleType, changes: Partial<Outcome> = {}): Outcome {
  const byRubric = samples[type].solution === undefined;
  return {
    score: byRubric ? null : 0.5,
    verdict: byRubric ? 'Handed in.' : 'Partly right: 1 of 2 points.',
    formula: byRubric ? 'A reader grades it by the rubric.' : '1 right ÷ 2 = 50%.',
    parts: samples[type].parts,
    feedbackHtml: '',
    explanationHtml:
      '<p>The Soviet delegate stayed away, see <a href="sources/minutes.md">the minutes</a>.</p>',
    ...(byRubric && {
      rubricHtml:
        '<div class="table"><table><thead><tr><th>Criterion</th><th>Full</th><th>Half</th></tr></thead><tbody><tr><td>Claim</td><td>Answers the question</td><td>Near it</td></tr></tbody></table></div>',
    }),
    canShowAnswer: !byRubric,
    ...changes,
  };
}

/** What is right, as the host would send it. */
export const solutions: Readonly<Partial<Record<SampleType, Response>>> = Object.fromEntries(
  Object.entries(samples).flatMap(([type, { solution }]) => (solution ? [[type, solution]] : [])),
);

export const sampleTypes = Object.keys(samples) as SampleType[];
