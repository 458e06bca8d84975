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
  readonly objectives: string;
  readonly tasks: string;
  /** Over the cards of names, where they are shown. */
  readonly entries: string;
  readonly question: string;
  readonly exercise: string;
  readonly pictureMissing: string;
  readonly table: string;
  readonly taskDone: string;
  readonly taskOpen: string;
  /** Titles of alerts, by GitHub's names for them. */
  readonly callouts: Readonly<Record<string, string>>;
}

/** The words in English, which stand in for every one that a surface does not give. */
export const englishStrings: PassageStrings = {
  notes: 'Notes',
  note: 'Note {label}',
  missingNote: 'Note {label} is missing',
  backToMarker: 'Back to marker {label} in the passage',
  after: 'After {source}',
  translatedBy: 'translated by {translator}',
  objectives: 'What you will be able to do',
  tasks: 'Questions and exercises',
  entries: 'People, places and terms',
  question: 'Question',
  exercise: 'Exercise',
  pictureMissing: 'Picture: {alt}',
  table: 'Table',
  taskDone: 'Done',
  taskOpen: 'Open',
  callouts: { note: 'Note', tip: 'Tip', important: 'Important', warning: 'Warning', caution: 'Caution' },
};
