import { defineCommand, exitCodes } from '../command.ts';
import { describeFault, sayFault } from '../faults.ts';
import { placeToWrite } from '../files/path-steps.ts';
import { words } from '../words/words.ts';
import { WrongUse } from '../wrong-use.ts';

export const build = defineCommand({
  name: 'build',
  summary: 'Builds a website of plain files that opens with or without a web server',
  usage: '[LESSON…] --out FOLDER [options]',
  description: `The site shows every lesson with its notes, name cards, questions and exercises. It works without
JavaScript and prints well. Students can read questions and exercises there, but not answer them. Keys are left out.
If a lesson has an error that could reveal a key or an author's comment, nothing is written. With --force, the site is
built without that text, and you are told what was left out.
The folder must be new, empty, or a site that this command wrote before.`,
  options: {
    out: { type: 'string', short: 'o', value: 'FOLDER', help: 'Folder to write the site to' },
    'with-keys': { type: 'boolean', help: 'Includes the keys: an edition for instructors' },
    force: {
      type: 'boolean',
      help: 'Builds the site even if a key is doubtful, and says what it leaves out',
    },
  },
  examples: [
    ['marginalia build --out site', 'All lessons in this folder and its subfolders'],
    ['marginalia build lessons/flood --out flood-site', 'One lesson'],
    ['marginalia build --out for-teachers --with-keys', 'An edition for instructors'],
  ],
  async run({ options, operands }, terminal) {
    const { cwd, out, err, signal } = terminal;
    if (options.out === undefined)
      throw new WrongUse('Name a folder for the site.', 'For example: marginalia build --out site');
    const { doubtsOf } = await import('../site/doubts-of.ts');
    const { loadLessons } = await import('../site/load-lessons.ts');
    const { siteContent } = await import('../site/site-content.ts');
    const { writeSite } = await import('../site/write-site.ts');
    const folder = placeToWrite(cwd, options.out);
    let faults = 0;
    const failed = (path: string, error: unknown): void => {
      faults++;
      sayFault(err, `The page of “${path}”`, describeFault(error));
    };
    const lessons = await loadLessons(operands, terminal, failed);
    const unread = faults;
    if (lessons.length === 0) return exitCodes.fault;
    const inDoubt = lessons.flatMap(doubtsOf);
    const sign = err.paint('yellow', 'marginalia:');
    for (const doubt of inDoubt) err.write(words`${sign} ${doubt}\n`);
    if (inDoubt.length > 0 && !options.force) {
      err.write(
        words`${sign} Nothing was written, because students might see a key. Fix the problem, or use --force to leave that text out.\n`,
      );
      return exitCodes.findings;
    }
    const { files, left } = await siteContent(
      lessons,
      { withKeys: options['with-keys'] ?? false, failed },
      signal,
    );
    const changed = await writeSite(folder, files, signal);
    for (const path of changed)
      err.write(
        words`${err.paint('yellow', 'marginalia:')} “${path}” has been changed; it was left there.\n`,
      );
    for (const sentence of left) err.write(words`${err.paint('yellow', 'marginalia:')} ${sentence}\n`);
    const wrong = lessons.filter(({ errors }) => errors > 0).map(({ lesson }) => `“${lesson.title}”`);
    if (wrong.length > 0)
      err.write(
        words`${err.paint('yellow', 'marginalia:')} There are errors in ${wrong.join(', ')}: see “marginalia check”.\n`,
      );
    const made = lessons.length - (faults - unread);
    const count = made === 1 ? '1 lesson' : `${made} lessons`;
    out.write(words`Wrote ${count} to ${options.out}${options['with-keys'] ? ', with their keys' : ''}.\n`);
    return faults > 0 ? exitCodes.fault : exitCodes.fine;
  },
});
