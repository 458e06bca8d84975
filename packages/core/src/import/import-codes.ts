import type { Severity } from '../model/diagnostic.ts';

interface ImportCodeText {
  readonly severity: Severity;
  readonly message: string;
  readonly hint: string;
}

/** Everything that an import can be unsure of or lose, with what to do about it. docs/import.md explains each. */
export const importCodes = {
  'import-encoding': {
    severity: 'warning',
    message: 'The file does not say how its letters are encoded; it was read as {encoding}.',
    hint: 'Look for wrong accents and quotation marks; store the file as UTF-8 and import it again if there are any.',
  },
  'import-number': {
    severity: 'warning',
    message: '“{number}” in “{text}” may be a marker; it was left in the text.',
    hint: 'Write [^{number}] if it is one.',
  },
  'import-marker': {
    severity: 'warning',
    message: 'The number {number} in “{text}” was taken for a marker, but it may belong to the text.',
    hint: 'Compare it with the original.',
  },
  'import-skip': {
    severity: 'warning',
    message: 'The markers skip from {before} to {after}.',
    hint: 'Look in the original for what stands between them: a marker may have got lost.',
  },
  'import-skip-here': {
    severity: 'warning',
    message: 'The markers skip {number}; the free-standing {number} in “{text}” may be it.',
    hint: 'Write [^{number}] without the blank if it is a marker.',
  },
  'import-backwards': {
    severity: 'warning',
    message: 'The markers run backwards: {number} stands behind {before}.',
    hint: 'Compare it with the original.',
  },
  'import-repeated': {
    severity: 'information',
    message: 'The marker {number} stands here again.',
    hint: 'That is right where the text cites one note twice.',
  },
  'import-note-missing': {
    severity: 'information',
    message: 'The file has no text for note {label}.',
    hint: 'Write the note, or remove it together with its marker.',
  },
  'import-hyphen': {
    severity: 'information',
    message: 'The hyphen of “{text}” stood at the end of a line and was kept.',
    hint: 'Remove it if the word was only divided there.',
  },
  'import-divided': {
    severity: 'information',
    message: 'The other half of “{text}-” is not where its column goes on.',
    hint: 'Look for it near by, below a picture for example, and join the two.',
  },
  'import-page-number': {
    severity: 'information',
    message: 'The number {number} stood on a line of its own and was left in the text.',
    hint: 'Remove it if it is the number of a page.',
  },
  'import-picture': {
    severity: 'warning',
    message: 'The picture “{src}” is not part of the lesson: {why}.',
    hint: 'Put the picture into media/ and write ![what it shows](media/name.png).',
  },
  'import-link': {
    severity: 'information',
    message: 'The link to “{href}” leads nowhere from a lesson and became plain text.',
    hint: 'Give the full address, or leave it as it is.',
  },
  'import-table': {
    severity: 'information',
    message: 'The table has joined cells; they were divided.',
    hint: 'Compare it with the original.',
  },
  'import-empty-page': {
    severity: 'warning',
    message: 'Page {page} has no text; it may be a picture.',
    hint: 'Look at the page; what it says has to be written by hand, or recognised (OCR) before the import.',
  },
  'import-equation': {
    severity: 'warning',
    message: 'An equation was kept as text: {text}',
    hint: 'Compare it with the original.',
  },
  'import-long': {
    severity: 'information',
    message: 'A paragraph of {length} characters was divided here.',
    hint: 'Divide it where it reads best.',
  },
  'import-front-matter': {
    severity: 'warning',
    message: 'The field “{field}” of the front matter could not be taken over.',
    hint: 'Compare it with the lesson format.',
  },
  'import-div': {
    severity: 'warning',
    message: 'The block “{name}” {problem}',
    hint: 'Its text was kept; give it the form that you want.',
  },
  'import-question': {
    severity: 'warning',
    message: 'Question “{name}”: {problem}',
    hint: 'Compare the exercise with the original.',
  },
  'import-question-lost': {
    severity: 'error',
    message: 'Question “{name}” was not imported: {problem}',
    hint: 'Mend it in the file and import again, or write the exercise by hand.',
  },
  'import-no-passage': {
    severity: 'information',
    message: 'The file holds questions and no passage.',
    hint: 'Put the passage here.',
  },
} as const satisfies Record<string, ImportCodeText>;

/** Name of a finding. */
export type ImportCode = keyof typeof importCodes;
