import { relative } from 'node:path';
import { defineCommand, exitCodes } from '../command.ts';
import { describeFault, sayFault } from '../faults.ts';
import { placeToWrite } from '../files/path-steps.ts';
import { words } from '../words/words.ts';
import { refuseTaken } from '../write-export.ts';
import { writeNewFolder } from '../write-new-folder.ts';
import { WrongUse } from '../wrong-use.ts';

/** Largest file that an edition copies, and limit for all of them, in bytes: they are held in memory. */
const LARGEST = 100_000_000;
const LARGEST_TOGETHER = 400_000_000;

export const editionCommand = defineCommand({
  name: 'edition',
  summary: 'Writes a lesson for students, without its keys',
  usage: 'LESSON --out FOLDER [options]',
  description: `An edition is an ordinary lesson, made of what the lesson shows: no remarks, no unused notes, pictures and
entries. The folder must not exist yet. --keys none leaves the keys out. --keys sealed encrypts them into keys.sealed and prints
a release code, with which students open them later (Open Keys… in VS Code). --keys practice leaves them in. Ends with 1 when
the lesson has errors, or a file had to be left out.`,
  options: {
    out: { type: 'string', short: 'o', value: 'FOLDER', help: 'The new folder' },
    keys: {
      type: 'string',
      value: 'WHERE',
      choices: ['none', 'sealed', 'practice'],
      help: 'Where the keys are: nowhere, encrypted beside the lesson, or in it',
    },
    'no-hints': { type: 'boolean', help: 'Leaves the hints out' },
    'no-rubrics': { type: 'boolean', help: 'Leaves the rubrics out' },
    strict: { type: 'boolean', help: 'Writes nothing where the lesson has errors' },
    format: {
      type: 'string',
      value: 'FORM',
      choices: ['text', 'json'],
      help: 'How it is told what was written',
    },
  },
  examples: [
    ['marginalia edition lessons/flood --out flood-exam', 'Without keys, for an exam'],
    [
      'marginalia edition lessons/flood --out flood-may --keys sealed',
      'Keys that you release later, by a code',
    ],
    [
      'marginalia edition lessons/flood --out flood-free --keys practice',
      'For students who learn on their own',
    ],
  ],
  async run({ options, operands }, terminal) {
    const { cwd, out, err } = terminal;
    const [operand] = operands;
    if (operand === undefined || operands.length > 1)
      throw new WrongUse(
        operand === undefined ? 'The lesson to make an edition of is missing.' : 'One lesson at a time.',
        'For example: marginalia edition lessons/flood --out flood-exam',
      );
    if (options.out === undefined)
      throw new WrongUse('Where should the edition go?', 'Name a new folder with --out.');
    const { keys = 'none', strict = false } = options;
    const place = placeToWrite(cwd, options.out);
    // Reports what cannot be written before the work starts.
    refuseTaken(place, false);
    const { editionFolder } = await import('../../edition/edition-folder.ts');
    const { writtenCode } = await import('../../edition/release-code.ts');
    const { mediaOf } = await import('../../edition/student-edition.ts');
    const { loadLessons } = await import('../site/load-lessons.ts');
    const { readLessonPicture } = await import('../read-lesson-picture.ts');
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
    const { lesson, errors } = one;
    const sign = err.paint('yellow', 'marginalia:');
    if (errors > 0) {
      err.write(words`${sign} There are errors in “${lesson.title}”: see “marginalia check”.\n`);
      if (strict) {
        err.write(words`${sign} Nothing was written; without --strict it would be.\n`);
        return exitCodes.findings;
      }
    }

    const read = readLessonPicture(one.source);
    const media = new Map<string, Uint8Array>();
    let room = LARGEST_TOGETHER;
    let left = 0;
    for (const path of mediaOf(lesson)) {
      const content = await read(path, Math.min(LARGEST, room));
      if (content?.kind === 'bytes') {
        media.set(path, content.bytes);
        room -= content.bytes.length;
      } else {
        left++;
        const why = content ? 'it is too large' : 'there is no such file';
        err.write(words`${sign} “${path}” was left out: ${why}.\n`);
      }
    }
    const { id, files, code } = await editionFolder(lesson, {
      keys,
      hints: !options['no-hints'],
      rubrics: !options['no-rubrics'],
      media,
    });
    writeNewFolder(place, files);

    if (options.format === 'json') {
      const told = {
        version: 1,
        lesson: lesson.id,
        edition: id,
        keys,
        ...(code === undefined ? {} : { code }),
        files: files.map(({ path }) => path).sort(),
      };
      out.write(words`${JSON.stringify(told)}\n`);
    } else {
      out.write(words`Wrote the edition ${id} of “${lesson.title}” to ${options.out}.\n`);
      if (code !== undefined)
        out.write(
          words`Release code: ${writtenCode(code)}\nKeep it: nobody can open the keys without it, and it is stored nowhere else.\n`,
        );
    }
    return errors === 0 && left === 0 ? exitCodes.fine : exitCodes.findings;
  },
});
