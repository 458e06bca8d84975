/** The words that rendering adds to a lesson's own. A surface in another language gives its own. */
export interface PassageStrings {
  readonly notes: string;
  /** `{label}` is what the marker shows. */
  readonly note: string;
  readonly missingNote: string;
  readonly backToMarker: string;
  /** `{source}` is the work behind the passage. */
  readonly after: string;
  /** `{translator}` is who translated it. */
  readonly translatedBy: string;
  /** How long the lesson takes: `{minutes}`, or `{hours}`, two and more. */
  readonly minutes: string;
  readonly hours: string;
  readonly objectives: string;
  readonly tasks: string;
  /** Over the cards of names, where they are shown. */
  readonly entries: string;
  readonly question: string;
  readonly exercise: string;
  readonly pictureMissing: string;
  readonly table: string;
  /** What there is to do in an exercise, and around it, where a page shows it whole. */
  readonly task: TaskStrings;
  readonly taskDone: string;
  readonly taskOpen: string;
  /** Titles of alerts, by GitHub's names for them. */
  readonly callouts: Readonly<Record<string, string>>;
}

/** The words around a task on a page that stands by itself. */
export interface TaskStrings {
  readonly pickOne: string;
  readonly pickAll: string;
  readonly order: string;
  readonly match: string;
  readonly cloze: string;
  readonly short: string;
  readonly evidence: string;
  readonly argument: string;
  readonly essay: string;
  /** `{least}` and `{most}` are numbers of words. */
  readonly essayOfLength: string;
  /** `{number}` of `{count}`. */
  readonly hint: string;
  readonly key: string;
  /** `{text}` is an answer that is worth half of the points. */
  readonly half: string;
}

/** The words in English, which stand in for every one that a surface does not give. */
export const englishStrings: PassageStrings = {
  notes: 'Notes',
  note: 'Note {label}',
  missingNote: 'Note {label} is missing',
  backToMarker: 'Back to marker {label} in the passage',
  after: 'After {source}',
  translatedBy: 'translated by {translator}',
  minutes: '{minutes} minutes',
  hours: '{hours} hours',
  objectives: 'What you will be able to do',
  tasks: 'Questions and exercises',
  entries: 'People, places and terms',
  question: 'Question',
  exercise: 'Exercise',
  pictureMissing: 'Picture: {alt}',
  table: 'Table',
  task: {
    pickOne: 'Pick one.',
    pickAll: 'Tick all that apply.',
    order: 'Put these in order.',
    match: 'Match what belongs together.',
    cloze: 'Fill the gaps.',
    short: 'Answer in a few words.',
    evidence: 'Find the words in the passage that show it.',
    argument: 'Make a claim, quote the passage word for word, and say how the quotation supports it.',
    essay: 'Write freely.',
    essayOfLength: 'Write {least} to {most} words.',
    hint: 'Hint {number} of {count}',
    key: 'Key',
    half: '{text} (half the points)',
  },
  taskDone: 'Done',
  taskOpen: 'Open',
  callouts: { note: 'Note', tip: 'Tip', important: 'Important', warning: 'Warning', caution: 'Caution' },
};
