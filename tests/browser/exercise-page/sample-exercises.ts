import type {
  Body,
  GradedPart,
  Outcome,
  Response,
  Show,
} from '../../../packages/vscode-extension/webview/exercise/exercise-protocol.ts';
import { englishStrings } from './english-strings.ts';

export type SampleType = Body['type'] | 'several';

const p = (text: string) => ({ html: `<p>${text}</p>` });

/** One exercise of every type, as the host would send it. */
const bodies: Record<SampleType, Body> = {
  choice: {
    type: 'choice',
    several: false,
    options: [p('Poland'), p('<em>Yugoslavia</em>, the only one'), p('Norway')],
  },
  several: {
    type: 'choice',
    several: true,
    options: [p('India'), p('Egypt'), p('France'), p('Cuba')],
  },
  order: {
    type: 'order',
    entries: [
      p('The Council meets'),
      p('The attack begins at dawn along the whole of the parallel'),
      p('The vote'),
      p('The landing'),
    ],
  },
  match: {
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
  cloze: {
    type: 'cloze',
    html: '<p>The Soviet <span class="gap" data-gap="0"></span> was empty, so nobody could cast a <span class="gap" data-gap="1"></span> that day.</p>',
    gaps: 2,
  },
  short: { type: 'short' },
  evidence: { type: 'evidence' },
  argument: { type: 'argument', quotations: 2 },
  essay: { type: 'essay', words: [50, 120] },
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
      body: bodies[type],
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

const parts: Record<SampleType, GradedPart[]> = {
  choice: [part('option', 1, 'right', '<p>Right: and the Soviet seat was empty.</p>')],
  several: [
    part('option', 0, 'right', '<p>India abstained at first.</p>'),
    part('option', 1, 'missed'),
    part('option', 2, 'wrong', '<p>France voted for it.</p>'),
  ],
  order: [
    part('entry', 0, 'right'),
    part('entry', 1, 'right'),
    part('entry', 2, 'wrong'),
    part('entry', 3, 'right'),
  ],
  match: [
    part('row', 0, 'right'),
    part('row', 1, 'wrong', '<p>He presided over the meeting.</p>'),
    part('row', 2, 'missed'),
  ],
  cloze: [part('gap', 0, 'right'), part('gap', 1, 'wrong', '<p>Think of the Charter.</p>')],
  short: [part('answer', 0, 'partly', '<p>The year is right, the month is not.</p>')],
  evidence: [part('selection', 0, 'partly', '<p>The selection is too wide.</p>')],
  argument: [
    part('claim', 0, 'given'),
    part('quotation', 0, 'right', '<p>The passage has these words.</p>'),
    part('quotation', 1, 'missed'),
    part('reasoning', 0, 'given'),
  ],
  essay: [part('text', 0, 'given')],
};

/** The outcome of an attempt at a sample, with changes. */
export function outcomeOf(type: SampleType, changes: Partial<Outcome> = {}): Outcome {
  const byRubric = type === 'argument' || type === 'essay';
  return {
    score: byRubric ? null : 0.5,
    verdict: byRubric ? 'Handed in.' : 'Partly right: 1 of 2 points.',
    formula: byRubric ? 'A reader grades it by the rubric.' : '1 right ÷ 2 = 50%.',
    parts: parts[type],
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
export const solutions: Partial<Record<SampleType, Response>> = {
  choice: { type: 'choice', picked: [1] },
  several: { type: 'choice', picked: [0, 1] },
  order: { type: 'order', entries: [1, 0, 2, 3] },
  match: { type: 'match', values: [2, 0, 1] },
  cloze: { type: 'cloze', gaps: ['seat', 'veto'] },
  short: { type: 'short', text: 'June 1950' },
  evidence: { type: 'evidence', quotation: 'By noon the road to the south was open.' },
};

export const sampleTypes = Object.keys(bodies) as SampleType[];
