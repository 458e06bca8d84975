import { defineCommand } from '../command.ts';
import { formatNames } from '../format/formats.ts';

export const check = defineCommand({
  name: 'check',
  summary: 'Finds problems in lessons and says how to fix them',
  usage: '[FOLDER|FILE|GLOB…] [options]',
  description: `Checks every lesson in the named folders and their subfolders; default: the current folder. Skips files
that .gitignore lists. To check the notes of a Markdown file outside a lesson, name the file.
Exits with 1 if there are errors, or more warnings than --max-warnings allows.`,
  options: {
    fix: { type: 'boolean', help: 'Fixes every problem that has only one fix' },
    watch: { type: 'boolean', short: 'w', help: 'Checks again whenever something changes' },
    format: {
      type: 'string',
      short: 'f',
      value: 'FORMAT',
      choices: formatNames,
      help: `Format of the findings: ${formatNames.join(', ')}`,
    },
    rule: {
      type: 'string',
      multiple: true,
      value: 'ID=SEVERITY',
      help: 'Severity of a rule: error, warning, information, hint or off; can be repeated',
    },
    'max-warnings': {
      type: 'string',
      value: 'N',
      help: 'Number of warnings that do not make the check fail; default: 0',
    },
    quiet: { type: 'boolean', short: 'q', help: 'Shows only errors' },
    'no-cache': {
      type: 'boolean',
      help: 'Checks everything, even what has not changed since the last run',
    },
  },
  examples: [
    ['marginalia check', 'Every lesson in this folder and its subfolders'],
    ['marginalia check lessons/flood --watch', 'One lesson, again after each change'],
    ['marginalia check "lessons/19*" --rule note-unused=off', 'Some lessons, with one rule turned off'],
    ['marginalia check essay.md', 'The notes of one Markdown file'],
    ['marginalia check --format sarif > lessons.sarif', 'For code scanning'],
  ],
  async run(given, terminal) {
    const { checkPlaces } = await import('../check/check-places.ts');
    return checkPlaces(given, terminal);
  },
});
