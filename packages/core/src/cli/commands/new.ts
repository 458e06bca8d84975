import { basename } from 'node:path';
import { isPortableName } from '../../text/device-name.ts';
import { folderLessonId, lessonId } from '../../text/lesson-id.ts';
import { defineCommand, exitCodes } from '../command.ts';
import { placeToWrite } from '../files/path-steps.ts';
import { packageVersion } from '../manifest.ts';
import { words } from '../words/words.ts';
import { writeNewFolder } from '../write-new-folder.ts';
import { WrongUse } from '../wrong-use.ts';

export const newCommand = defineCommand({
  name: 'new',
  summary: 'Creates a small lesson for you to rewrite, or a course with one',
  usage: 'FOLDER [options]',
  description: `The folder must not exist yet. The new lesson has no problems.
With --course, it is that of a course: a course.yaml, a first lesson, and a workflow for GitHub that checks every change
and publishes the site.`,
  options: {
    course: { type: 'boolean', help: 'Creates a course with a first lesson' },
    title: {
      type: 'string',
      value: 'TEXT',
      help: "Title of the lesson or course; default: the folder's name",
    },
    id: {
      type: 'string',
      value: 'ID',
      help: "Name that students' work is stored under; default: made from the folder's name",
    },
    language: {
      type: 'string',
      value: 'CODE',
      help: 'Language of the passage, such as en or ko; default: en',
    },
  },
  examples: [
    ['marginalia new lessons/flood --title "The flood"', 'A lesson in a new folder'],
    ['marginalia new 1950년 --language ko', 'A lesson on a Korean passage'],
    ['marginalia new --course weather --title "Weather and war"', 'A course with a first lesson'],
  ],
  async run({ options, operands }, { cwd, out }) {
    const [folder] = operands;
    if (folder === undefined || operands.length > 1)
      throw new WrongUse(
        folder === undefined ? 'Name the new folder.' : 'Make one folder at a time.',
        'For example: marginalia new lessons/flood',
      );
    const place = placeToWrite(cwd, folder);
    const name = basename(place.path);
    if (!isPortableName(name))
      throw new WrongUse(
        `Windows allows no folder named “${name}”, so nobody could work on it there.`,
        'Use letters, digits and hyphens, as in lessons/flood.',
      );
    const id = options.id ?? folderLessonId(name);
    if (lessonId(id, '') !== id)
      throw new WrongUse(
        `“${id}” is not a valid id. Use lowercase letters, digits and single hyphens.`,
        `Perhaps “${lessonId(id, 'lesson')}”?`,
      );
    const title = options.title ?? titleOf(name);
    const fields = { title, id, ...(options.language ? { language: options.language } : {}) };
    if (options.course) {
      const { newCourse } = await import('../../template/new-course.ts');
      writeNewFolder(place, newCourse({ ...fields, version: packageVersion() }));
      out.write(words`Made the course “${title}” in ${folder}.\nRead ${folder}/README.md to go on.\n`);
      return exitCodes.fine;
    }
    const { newLesson } = await import('../../template/new-lesson.ts');
    writeNewFolder(place, newLesson(fields));
    out.write(words`Made “${title}” in ${folder}.\nOpen ${folder}/lesson.md and replace the text there.\n`);
    return exitCodes.fine;
  },
});

/** `the-flood` as `The flood`. */
function titleOf(name: string): string {
  const words = name.replace(/[-_\s]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
