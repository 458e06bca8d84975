import { basename, relative, resolve } from 'node:path';
import type { ExportFormatName } from '../../export/export-formats.ts';
import { LESSON_FILE } from '../../model/lesson-files.ts';
import { lessonFileName } from '../../text/lesson-id.ts';
import { resolveInside } from '../../text/safe-address.ts';
import { inTurns } from '../../turns/in-turns.ts';
import { cancellationOf } from '../cancellation-of.ts';
import { defineCommand, exitCodes } from '../command.ts';
import { describeFault, sayFault } from '../faults.ts';
import { placeToWrite } from '../files/path-steps.ts';
import { exportJson, exportReport } from '../format/export-report.ts';
import type { LoadedLesson } from '../site/load-lessons.ts';
import { joined, words } from '../words/words.ts';
import { refuseTaken, writeExport } from '../write-export.ts';
import { WrongUse } from '../wrong-use.ts';

/** In help order; the compiler checks that each is one, and a test that none is missing. */
export const exportNames = [
  'moodle',
  'gift',
  'qti3',
  'qti21',
  'scorm12',
  'csv',
  'anki',
] as const satisfies readonly ExportFormatName[];

export const exportCommand = defineCommand({
  name: 'export',
  summary: 'Writes a lesson for Moodle, as GIFT, QTI, SCORM or tables, and says what is lost',
  usage: 'LESSON [options]',
  description: `What the other system cannot hold is told before anything is written: where scores can differ, what looks
different, what is missing. Keys go along, as that system grades with them. What exists already is left alone unless you say
--overwrite. Ends with 1 when an exercise had to be left out, or the lesson has errors.
moodle is Moodle XML, for its question bank. gift is a text that Moodle and others read. qti3 and
qti21 are packages of QTI 3.0 and 2.1. scorm12 is a package of SCORM 1.2: the lesson as a page that
grades by itself and tells a learning system the score. csv is two tables for a spreadsheet, tasks and keys.
anki is a deck of cards; a second import of it updates them.`,
  options: {
    to: { type: 'string', value: 'FORMAT', choices: exportNames, help: 'What it becomes' },
    out: {
      type: 'string',
      short: 'o',
      value: 'PATH',
      help: 'Where it is written; else beside, named by its id',
    },
    strict: { type: 'boolean', help: 'Writes nothing where a score can differ, or the lesson has errors' },
    overwrite: { type: 'boolean', help: 'Writes over what exists already' },
    'dry-run': { type: 'boolean', short: 'n', help: 'Says what would be lost, and writes nothing' },
    format: { type: 'string', value: 'FORM', choices: ['text', 'json'], help: 'How it is told what is lost' },
  },
  examples: [
    ['marginalia export lessons/flood --to moodle --dry-run', 'What Moodle could not hold'],
    ['marginalia export lessons/flood --to moodle --out flood.xml', 'For the question bank of Moodle'],
    ['marginalia export lessons/flood --to csv --out tables', 'Tasks and keys for a spreadsheet'],
  ],
  async run({ options, operands }, terminal) {
    const { cwd, out, err, signal } = terminal;
    const [operand] = operands;
    if (operand === undefined || operands.length > 1)
      throw new WrongUse(
        operand === undefined ? 'The lesson to export is missing.' : 'One lesson at a time.',
        'For example: marginalia export lessons/flood --to moodle',
      );
    const { to = 'moodle', strict = false, overwrite = false } = options;
    const { exportFormats } = await import('../../export/export-formats.ts');
    const { exportLesson } = await import('../../export/export-lesson.ts');
    const { gatherPictures } = await import('../../export/gather-pictures.ts');
    const { doubtsOf } = await import('../site/doubts-of.ts');
    const { loadLessons } = await import('../site/load-lessons.ts');
    const { readLessonPicture } = await import('../read-lesson-picture.ts');
    const { loadTools } = await import('../export-tools.ts');
    const loaded = await loadLessons([operand], terminal, (path, error) =>
      sayFault(err, `The lesson “${path}”`, describeFault(error)),
    );
    const [one] = loaded;
    if (!one) return exitCodes.fault;
    if (loaded.length > 1)
      throw new WrongUse(
        `There are ${loaded.length} lessons in “${operand}”.`,
        `Name one of them, such as “${relative(cwd, one.source)}”.`,
      );
    const format = exportFormats[to];
    const { lesson } = one;
    const place = placeToWrite(cwd, options.out ?? `${lessonFileName(lesson.id)}${format.suffix}`);
    // Reports what cannot be written before the work starts.
    if (!options['dry-run']) refuseTaken(place, overwrite);
    if (isOfLesson(place.path, one))
      throw new WrongUse(
        `“${place.path}” belongs to a lesson.`,
        'It was not written over. Give another name with --out.',
      );
    const read = readLessonPicture(one.source);
    const pictures = format.pictures ? await gatherPictures(lesson, read) : new Map();
    const tools = await loadTools(format);
    const made = await inTurns(cancellationOf(signal))(exportLesson(lesson, format, pictures, tools));

    const sign = err.paint('yellow', 'marginalia:');
    for (const doubt of doubtsOf(one)) err.write(words`${sign} ${doubt}\n`);
    if (one.errors > 0)
      err.write(words`${sign} There are errors in “${lesson.title}”: see “marginalia check”.\n`);
    if (options.format === 'json') out.write(words`${exportJson(lesson.id, to, made)}\n`);
    else out.write(words`${joined(exportReport(lesson.title, format, made, out), '\n')}\n`);

    const scores = made.losses.filter(({ kind }) => kind === 'score').length;
    if (strict && (scores > 0 || one.errors > 0)) {
      const why = scores > 0 ? 'scores can differ' : 'the lesson has errors';
      err.write(words`${sign} Nothing was written, since ${why}; without --strict it would be.\n`);
      return exitCodes.findings;
    }
    const told = options.format === 'json' ? err : out;
    if (options['dry-run']) told.write(words`Nothing was written.\n`);
    else {
      writeExport(place, made.files, overwrite);
      const path = options.out ?? relative(cwd, place.path);
      const counted = format.counted === undefined ? '' : `: ${made.count} ${format.counted}`;
      told.write(words`Wrote ${path}${counted}.\n`);
      if (counted !== '') told.write(words`Compare that with what the other system says it took.\n`);
    }
    const isWhole = made.items.every(({ as }) => as !== undefined);
    return isWhole && one.errors === 0 ? exitCodes.fine : exitCodes.findings;
  },
});

/** Whether a path is the beginning of any lesson, or a file that this one consists of. */
function isOfLesson(path: string, { lesson, source }: LoadedLesson): boolean {
  const pictures = lesson.pictures.flatMap(({ src, span }) => resolveInside(src, span.file) ?? []);
  const own = [...lesson.files.map((file) => file.path), ...pictures];
  return basename(path) === LESSON_FILE || own.some((file) => resolve(source, file) === path);
}
