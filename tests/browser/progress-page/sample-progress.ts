import type {
  ProgressStrings,
  ShowProgress,
} from '../../../packages/vscode-extension/webview/progress/progress-protocol.ts';

const DAY = 86_400_000;
/** A day without a change of clocks near it. */
const NOW = Date.UTC(2026, 4, 12, 9);

const strings: ProgressStrings = {
  showTable: 'Show as table',
  read: 'Read',
  answered: 'Answered',
  attempted: 'Tried',
  score: 'Mean score',
  oneScore: 'Score',
  time: 'When',
  exercise: 'Exercise',
  exercises: 'Exercises',
  count: 'How many',
  earned: 'Total points',
  exam: 'Exam',
  now: 'Now',
  mean: 'Mean of all',
  goal: 'Goal: 90%',
  unscored: 'written, no score',
};
const of = (done: number, total: number) => ({ done, total });
const review = { command: 'marginalia.reviewDueExercises', label: 'Review Due Exercises' };
const next = { command: 'marginalia.runNextExercise', label: 'Run Next Exercise' };

/** A student in the middle of a lesson. */
export const sample: ShowProgress = {
  type: 'show',
  lesson: 'file:///lessons/korea',
  title: 'Stalin and the Korean War',
  summary: ['Sections read: 2 of 3', 'Exercises tried: 3 of 6', 'Mean score: 61%', 'Due for review: 2'],
  actions: [review, { command: 'marginalia.setExamDate', label: 'Set Exam Date…' }],
  sections: {
    heading: 'By section',
    part: 'Section',
    sentence:
      'You have read 2 of 3 sections. The next is “From decision to attack, and what was decided long before it”.',
    actions: [],
    rows: [
      { label: 'Reasons for caution', read: of(1, 1), answered: of(1, 2), attempted: of(2, 3), score: 0.75 },
      { label: 'A change of mind', read: of(1, 1), answered: of(0, 0), attempted: of(1, 1), score: 0.4 },
      {
        label: 'From decision to attack, and what was decided long before it',
        read: of(0, 1),
        answered: of(0, 3),
        attempted: of(0, 2),
        score: null,
      },
    ],
  },
  lenses: {
    heading: 'By lens',
    part: 'Lens',
    sentence: 'Questions wait for an answer under: Sourcing, Contextualisation.',
    actions: [],
    rows: [
      { label: 'Sourcing', read: of(1, 2), answered: of(1, 2), attempted: of(0, 0), score: null },
      { label: 'Contextualisation', read: of(1, 1), answered: of(0, 3), attempted: of(0, 0), score: null },
    ],
  },
  attempts: {
    heading: 'Attempts over time',
    sentence: 'Attempts: 4, at 3 of 6 exercises. Your best scores make 31% of all points.',
    actions: [],
    rows: [
      { at: NOW - 9 * DAY, title: 'Who abstained?', score: 0, earned: 0 },
      { at: NOW - 8 * DAY, title: 'Who abstained?', score: 1, earned: 0.16 },
      { at: NOW - 4 * DAY, title: 'Why did he agree?', score: null, earned: 0.16 },
      { at: NOW - 1 * DAY, title: 'The vote in four words', score: 0.75, earned: 0.31 },
    ],
  },
  due: {
    heading: 'What is due when',
    sentence: 'Due now: 2. In the next seven days: 1 more. The exam is on Wednesday, May 20, 2026.',
    actions: [review],
    rows: Array.from({ length: 7 }, (_, i) => ({
      from: NOW + i * DAY,
      to: NOW + (i + 1) * DAY,
      label: i === 0 ? 'Today and overdue' : `May ${12 + i}`,
      titles: i === 0 ? ['Who abstained?', 'The vote in four words'] : i === 4 ? ['Cities and men'] : [],
    })),
    exam: NOW + 8 * DAY,
  },
  retention: {
    heading: 'How much you would still know',
    sentence:
      'Of what you have reviewed you would solve about 88% now; without another review, 71% on May 20.',
    actions: [],
    times: Array.from({ length: 9 }, (_, i) => NOW + i * DAY),
    rows: [
      { title: 'Who abstained?', curve: Array.from({ length: 9 }, (_, i) => 0.96 - 0.02 * i) },
      { title: 'The vote in four words', curve: Array.from({ length: 9 }, (_, i) => 0.8 - 0.022 * i) },
    ],
    mean: Array.from({ length: 9 }, (_, i) => 0.88 - 0.021 * i),
    exam: NOW + 8 * DAY,
  },
  strings,
};

/** A student who has done nothing yet. */
export const untouchedSample: ShowProgress = {
  ...sample,
  sections: {
    ...sample.sections,
    rows: sample.sections.rows.map((row) => ({
      ...row,
      read: of(0, 1),
      answered: of(0, row.answered.total),
      attempted: of(0, row.attempted.total),
      score: null,
    })),
  },
  lenses: { ...sample.lenses, sentence: 'No discussion question of this lesson names a lens.', rows: [] },
  attempts: {
    ...sample.attempts,
    sentence: 'You have not tried an exercise yet.',
    actions: [next],
    rows: [],
  },
  due: { ...sample.due, sentence: 'Nothing is planned yet.', actions: [next], rows: [], exam: null },
  retention: {
    ...sample.retention,
    sentence: 'This starts with your first review.',
    actions: [next],
    rows: [],
    mean: [],
    exam: null,
  },
};
