/** The words that rendering adds to a lesson's own. An application in another language supplies its own. */
export interface PassageStrings {
  readonly notes: string;
  /** `{label}` is the marker's text. */
  readonly note: string;
  readonly missingNote: string;
  readonly backToMarker: string;
  /** `{source}` is the work that the passage is based on. */
  readonly after: string;
  /** `{translator}` is the translator's name. */
  readonly translatedBy: string;
  /** Duration of the lesson: `{minutes}`, or `{hours}`, two or more. */
  readonly minutes: string;
  readonly hours: string;
  readonly objectives: string;
  readonly tasks: string;
  /** Heading of the cards of names. */
  readonly entries: string;
  readonly question: string;
  readonly exercise: string;
  readonly pictureMissing: string;
  readonly table: string;
  /** Instructions and labels of an exercise, for a page that shows it whole. */
  readonly task: TaskStrings;
  readonly taskDone: string;
  readonly taskOpen: string;
  /** Titles of alerts, by GitHub's names for them. */
  readonly callouts: Readonly<Record<string, string>>;
}

/** The words around a task on a page of its own. */
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
  /** `{text}` is an answer worth half of the points. */
  readonly half: string;
}

/** The words in English, used for every one that an application does not supply. */
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
