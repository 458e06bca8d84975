import { basename, dirname, resolve } from 'node:path';
import type { ImportDiagnostic, ImportResult } from '../../import/import-result.ts';
import { formatMessage } from '../../model/message.ts';
import { cancellationOf } from '../cancellation-of.ts';
import { defineCommand, exitCodes } from '../command.ts';
import { placeToWrite } from '../files/path-steps.ts';
import { readFileIn, readNamedFile } from '../files/read-file.ts';
import { decisionLines, diagnosticLines, importSummary } from '../format/import-report.ts';
import { joined, words } from '../words/words.ts';
import { writeNewFolder } from '../write-new-folder.ts';
import { WrongUse } from '../wrong-use.ts';

/** Largest file to read, in bytes; the import itself reports smaller ones that are still too large. */
const LIMIT = 50_000_000;
/** Largest picture to read, in bytes. */
const PICTURE_LIMIT = 20_000_000;
/** Shorter work shows no progress, in milliseconds. */
const PATIENCE = 1_000;

export const importCommand = defineCommand({
  name: 'import',
  summary: 'Makes a lesson from a text, web page, Word document, PDF, EPUB chapter or GIFT questions',
  usage: 'FILE [options]',
  description: `Imports .txt, .md, .html, .docx, .pdf, .epub and .gift. Finds note markers in plain text by their sequence, and
lists every place it is not sure about. Nothing is overwritten: the lesson folder must not exist yet.
Exits with 0 if it made a lesson, even with places to look at; with 1 if a question could not be imported; with 2 if it
made no lesson.`,
  options: {
    out: {
      type: 'string',
      short: 'o',
      value: 'DIR',
      help: 'Folder of the new lesson; default: named after its title',
    },
    'dry-run': { type: 'boolean', short: 'n', help: 'Shows every decision and writes nothing' },
    title: { type: 'string', value: 'TEXT', help: 'Title of the lesson; default: the title in the file' },
    chapter: { type: 'string', value: 'N', help: 'Chapter of an EPUB, by number or title' },
    otherwise: {
      type: 'string',
      multiple: true,
      value: 'CHOICE',
      help: 'Reverses a decision that --dry-run shows as [CHOICE]; can be repeated',
    },
    encoding: { type: 'string', value: 'NAME', help: 'Encoding of a text, if the guess is wrong' },
  },
  examples: [
    ['marginalia import passage.txt --dry-run', 'Shows what would become of a text'],
    ['marginalia import passage.txt --out lessons/korea', 'A lesson in that folder'],
    ['marginalia import book.epub --chapter 12', 'One chapter of a book'],
    ['marginalia import passage.txt --otherwise marker:3:1', 'The same, but keeps that number as text'],
  ],
  async run({ options, operands }, { cwd, out, err, signal }) {
    const [name] = operands;
    if (name === undefined || operands.length > 1) {
      throw new WrongUse(
        name === undefined ? 'Name a file to import.' : 'Import one file at a time.',
        'For example: marginalia import passage.txt',
      );
    }
    const path = resolve(cwd, name);
    const { bytes } = readNamedFile(path, LIMIT);
    if (!bytes) throw new WrongUse(`“${name}” is larger than ${LIMIT / 1e6} MB.`, 'Import part of it.');
    // Reports what cannot be written before the work starts.
    if (options.out !== undefined) placeToWrite(cwd, options.out);
    // Its libraries are large, and no other command needs them.
    const { importPassage } = await import('../../import/import-passage.ts');
    const { inFolder } = await import('../../import/in-folder.ts');
    let told: string | undefined;
    const tell = (text: string): void => {
      if (text !== told) err.status(words`${text}`);
      told = text;
    };
    const waiting = setTimeout(() => tell(`Reading “${name}”. Press Ctrl+C to cancel.`), PATIENCE);
    const made = await importPassage(
      { name: basename(path), bytes },
      {
        ...(options.title !== undefined && { title: options.title }),
        ...(options.chapter !== undefined && { chapter: options.chapter }),
        ...(options.otherwise !== undefined && { otherwise: options.otherwise }),
        ...(options.encoding !== undefined && { encoding: options.encoding }),
        readPicture: async (picture) => readFileIn(dirname(path), picture, PICTURE_LIMIT).bytes,
        onProgress(share) {
          const done = `${Math.floor(share * 100)} %`;
          if (told !== undefined) tell(`Reading “${name}”: ${done}. Press Ctrl+C to cancel.`);
        },
      },
      cancellationOf(signal),
    ).finally(() => {
      clearTimeout(waiting);
      err.status(undefined);
    });
    if (signal.aborted) return exitCodes.interrupted;
    if (made.files.length === 0) throw refused(made);
    const folder = options.out ?? made.folder;
    const result = inFolder(made, basename(resolve(cwd, folder)));
    if (options['dry-run']) {
      const others = result.diagnostics.filter(({ decision }) => decision === undefined);
      const told = [
        ...decisionLines(result, name, out),
        ...diagnosticLines(result, others, { file: name }, out),
      ];
      out.write(words`${joined(told, '\n')}\n\n`);
      out.write(
        words`${importSummary(result)}\nNothing was written. Without --dry-run, the lesson would go to ${folder}.\n`,
      );
    } else {
      const files = result.files.map(({ path: file, content }) => ({ path: file, text: content }));
      writeNewFolder(placeToWrite(cwd, folder), files);
      for (const line of diagnosticLines(result, result.diagnostics, { file: name, folder }, out))
        err.write(words`${line}\n`);
      out.write(words`Made “${result.title}” in ${folder}. ${importSummary(result)}\n`);
    }
    return result.diagnostics.some(isLoss) ? exitCodes.findings : exitCodes.fine;
  },
});

/** Whether content of the file is missing in the lesson though it should be there; doubts are not losses. */
const isLoss = ({ code, severity }: ImportDiagnostic): boolean =>
  severity === 'error' && code.startsWith('import-');

function refused({ diagnostics }: ImportResult): WrongUse {
  const [first] = diagnostics.filter(({ severity }) => severity === 'error');
  return new WrongUse(
    first ? formatMessage(first.message) : 'There is nothing to import.',
    first && formatMessage(first.hint),
  );
}
