import { defineCommand, exitCodes } from '../command.ts';
import { describeFault, sayFault } from '../faults.ts';
import { placeToWrite } from '../files/path-steps.ts';
import type { LoadedLesson } from '../site/load-lessons.ts';
import { words } from '../words/words.ts';
import { refuseTaken } from '../write-export.ts';
import { WrongUse } from '../wrong-use.ts';

export const build = defineCommand({
  name: 'build',
  summary: 'Builds a website of plain files that opens with or without a web server',
  usage: '[LESSON…] --out PLACE [options]',
  description: `The site shows every lesson with its notes, cards of names, questions and exercises; it works without
JavaScript and prints well. With JavaScript, exercises can be answered there, and graded by a packed script that has
the keys; the pages themselves show none. --keys none leaves the keys out: answers are kept, and not graded.
What a student does stays in the student's browser.
Nothing is written while a lesson has an error about a key or a remark of its author, unless you say --force: what may be
one is left out then, and named. Lessons with “draft: true” are left out, unless you say --drafts.
A folder with a course.yaml becomes the site of that course: its first page, its lessons in order, each with the way to
the next, and all of them on one page to print.
The folder must be new, empty, or a site that this command wrote before. With --zip, or a name that ends in .zip, the site
becomes one file to hand out, which must be new unless you say --overwrite.`,
  options: {
    out: { type: 'string', short: 'o', value: 'PLACE', help: 'Folder or zip that the site is written to' },
    zip: { type: 'boolean', help: 'Writes one zip to hand out; unpacked, it opens from the disk' },
    overwrite: { type: 'boolean', help: 'Writes over a zip that exists already' },
    keys: {
      type: 'string',
      value: 'WHERE',
      choices: ['practice', 'none'],
      help: 'Whether its pages grade, with keys that a student could find, or have no keys (default: practice)',
    },
    installable: { type: 'boolean', help: 'Lets browsers install the site; it works offline after a visit' },
    'with-keys': { type: 'boolean', help: 'Includes the keys, for an instructor’s edition' },
    drafts: { type: 'boolean', help: 'Includes lessons that are marked as drafts' },
    force: {
      type: 'boolean',
      help: 'Writes the site even if keys are in doubt, and says what it leaves out',
    },
  },
  examples: [
    ['marginalia build --out site', 'All lessons in this folder and its subfolders'],
    ['marginalia build lessons/flood --out flood-site', 'One lesson'],
    ['marginalia build lessons/flood --out flood.zip', 'One file to hand out'],
    ['marginalia build --out exam --keys none', 'Answers are kept, and not graded'],
    ['marginalia build --out for-teachers --with-keys', 'An edition for instructors'],
  ],
  async run({ options, operands }, terminal) {
    const { cwd, err, signal } = terminal;
    if (options.out === undefined)
      throw new WrongUse('Name a folder for the site.', 'For example: marginalia build --out site');
    if (options['with-keys'] && options.keys === 'none')
      throw new WrongUse('A site cannot have its keys and not have them.', 'Use --with-keys or --keys none.');
    const zip = options.zip || /\.zip$/i.test(options.out);
    if (options.overwrite && !zip)
      throw new WrongUse(
        'Only a zip is written over.',
        'A folder that this command wrote is brought up to date without --overwrite.',
      );
    const { doubtsOf } = await import('../site/doubts-of.ts');
    const { loadLessons } = await import('../site/load-lessons.ts');
    const { siteContent } = await import('../site/site-content.ts');
    const out = zip ? withSuffix(options.out) : options.out;
    const place = placeToWrite(cwd, out);
    // Reports what cannot be written before the work starts.
    if (zip) refuseTaken(place, options.overwrite ?? false);
    let faults = 0;
    const failed = (path: string, error: unknown): void => {
      faults++;
      sayFault(err, `The page of “${path}”`, describeFault(error));
    };
    const read = await loadLessons(operands, terminal, failed);
    const unread = faults;
    if (read.length === 0) return exitCodes.fault;
    const sign = err.paint('yellow', 'marginalia:');
    const { loadCourse } = await import('../site/load-course.ts');
    const course = await loadCourse(operands, cwd, read);
    for (const problem of [...(course?.wrong ?? []), ...(course?.left ?? [])])
      err.write(words`${sign} ${problem}\n`);
    if (course && course.wrong.length > 0 && !options.force) {
      err.write(
        words`${sign} Nothing was written: it is not certain which lessons belong to the course. Fix it, or use --force.\n`,
      );
      return exitCodes.findings;
    }
    const loaded = course?.lessons ?? read;
    const isOut = (one: LoadedLesson): boolean =>
      (one.lesson.frontMatter.draft === true || (course?.drafts.has(one) ?? false)) && !options.drafts;
    const lessons = loaded.filter((one) => !isOut(one));
    for (const { lesson } of loaded.filter(isOut))
      err.write(words`${sign} “${lesson.title}” is a draft and was left out. Use --drafts to include it.\n`);
    if (lessons.length === 0) {
      err.write(words`${sign} Nothing was written: there are only drafts.\n`);
      return exitCodes.findings;
    }
    const inDoubt = lessons.flatMap(doubtsOf);
    for (const doubt of inDoubt) err.write(words`${sign} ${doubt}\n`);
    if (inDoubt.length > 0 && !options.force) {
      err.write(
        words`${sign} Nothing was written: students might read what is not for them. Fix it, or use --force to leave it out.\n`,
      );
      return exitCodes.findings;
    }
    const isKeyless = options.keys === 'none';
    let shown: readonly LoadedLesson[] = lessons;
    if (isKeyless) {
      const { keylessLessons } = await import('../site/keyless-lessons.ts');
      shown = await keylessLessons(lessons, failed, signal);
    }
    const { files, left } = await siteContent(
      shown,
      {
        withKeys: options['with-keys'] ?? false,
        course: course?.course,
        answerable: true,
        installable: options.installable ?? false,
        failed,
      },
      signal,
    );
    if (zip) {
      const { writeSiteZip } = await import('../site/write-site-zip.ts');
      writeSiteZip(place, files, options.overwrite ?? false);
    } else {
      const { writeSite } = await import('../site/write-site.ts');
      for (const path of await writeSite(place, files, signal))
        err.write(words`${sign} “${path}” has been changed, so it was left there.\n`);
    }
    for (const sentence of left) err.write(words`${sign} ${sentence}\n`);
    const wrong = lessons.filter(({ errors }) => errors > 0).map(({ lesson }) => `“${lesson.title}”`);
    if (wrong.length > 0)
      err.write(words`${sign} There are errors in ${wrong.join(', ')}: see “marginalia check”.\n`);
    const made = lessons.length - (faults - unread);
    const count = made === 1 ? '1 lesson' : `${made} lessons`;
    const withKeys = options['with-keys'] ? ', with their keys' : isKeyless ? ', without keys' : '';
    terminal.out.write(words`Wrote ${count} to ${out}${withKeys}.\n`);
    return faults > 0 ? exitCodes.fault : exitCodes.fine;
  },
});

/** The name of a zip, as the system that opens it expects it. */
const withSuffix = (name: string): string => (/\.zip$/i.test(name) ? name : `${name}.zip`);
