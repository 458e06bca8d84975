import type { Severity } from '../model/diagnostic.ts';

interface ImportCodeText {
  readonly severity: Severity;
  readonly message: string;
  readonly hint: string;
}

/** Everything that an import can be unsure about or lose, with what to do about it. docs/import.md explains each. */
export const importCodes = {
  'import-encoding': {
    severity: 'warning',
    message: 'The file does not say how it is encoded. It was read as {encoding}.',
    hint: 'Look for wrong accents and quotation marks; store the file as UTF-8 and import it again if there are any.',
  },
  'import-number': {
    severity: 'warning',
    message: '“{number}” in “{text}” may be a marker. It was kept as text.',
    hint: 'If it is a marker, write [^{number}].',
  },
  'import-marker': {
    severity: 'warning',
    message: 'The number {number} in “{text}” was read as a marker, but it may belong to the text.',
    hint: 'Compare it with the original.',
  },
  'import-skip': {
    severity: 'warning',
    message: 'The markers skip from {before} to {after}.',
    hint: 'Look at the text between them in the original: a marker may be missing.',
  },
  'import-skip-here': {
    severity: 'warning',
    message: 'The markers skip {number}; the free-standing {number} in “{text}” may be it.',
    hint: 'Write [^{number}] without the space if it is a marker.',
  },
  'import-backwards': {
    severity: 'warning',
    message: 'The markers run backwards: {number} comes after {before}.',
    hint: 'Compare it with the original.',
  },
  'import-repeated': {
    severity: 'information',
    message: 'The marker {number} is here again.',
    hint: 'That is fine if the text cites one note twice.',
  },
  'import-note-missing': {
    severity: 'information',
    message: 'The file has no text for note {label}.',
    hint: 'Write the note, or remove it together with its marker.',
  },
  'import-hyphen': {
    severity: 'information',
    message: 'The hyphen of “{text}” was at the end of a line and was kept.',
    hint: 'Remove it if it only splits the word at the end of a line.',
  },
  'import-divided': {
    severity: 'information',
    message: 'The other half of “{text}-” is not where the column continues.',
    hint: 'Look for it nearby, for example below a picture, and join the two.',
  },
  'import-page-number': {
    severity: 'information',
    message: 'The number {number} was on a line of its own and was left in the text.',
    hint: 'Remove it if it is a page number.',
  },
  'import-picture': {
    severity: 'warning',
    message: 'The picture “{src}” is not part of the lesson: {why}.',
    hint: 'Put the picture into media/ and write ![what it shows](media/name.png).',
  },
  'import-link': {
    severity: 'information',
    message: 'The link to “{href}” leads nowhere from a lesson and became plain text.',
    hint: 'Write the full address, or leave it as it is.',
  },
  'import-table': {
    severity: 'information',
    message: 'The table had merged cells, which were split.',
    hint: 'Compare it with the original.',
  },
  'import-empty-page': {
    severity: 'warning',
    message: 'Page {page} has no text; it may be a picture.',
    hint: 'Look at the page. Type its text by hand, or recognise it (OCR) before the import.',
  },
  'import-equation': {
    severity: 'warning',
    message: 'An equation was kept as text: {text}',
    hint: 'Compare it with the original.',
  },
  'import-long': {
    severity: 'information',
    message: 'A paragraph of {length} characters was split here.',
    hint: 'Split it where it reads best.',
  },
  'import-front-matter': {
    severity: 'warning',
    message: 'The front matter field “{field}” could not be imported.',
    hint: 'Compare it with the lesson format.',
  },
  'import-div': {
    severity: 'warning',
    message: 'The block “{name}” {problem}',
    hint: 'Its text was kept. Format it as you like.',
  },
  'import-question': {
    severity: 'warning',
    message: 'Question “{name}”: {problem}',
    hint: 'Compare the exercise with the original.',
  },
  'import-question-lost': {
    severity: 'error',
    message: 'Question “{name}” was not imported: {problem}',
    hint: 'Correct it in the file and import again, or write the exercise by hand.',
  },
  'import-no-passage': {
    severity: 'information',
    message: 'The file has questions but no passage.',
    hint: 'Put the passage here.',
  },
} as const satisfies Record<string, ImportCodeText>;

/** Name of a finding. */
export type ImportCode = keyof typeof importCodes;
