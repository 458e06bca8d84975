import { defineCommand } from '../command.ts';
import { formatNames } from '../format/formats.ts';

export const check = defineCommand({
  name: 'check',
  summary: 'Finds problems in lessons and says how to fix them',
  usage: '[FOLDER|FILE|GLOB…] [options]',
  description: `Checks every lesson in the folders and below, the current folder if none is named; what .gitignore
names is left out. A Markdown file that belongs to no lesson is checked for its notes when it is named.
Ends with 1 when there are errors, or more warnings than are tolerated.`,
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
    ['marginalia check', 'Every lesson in this folder and below'],
    ['marginalia check lessons/flood --watch', 'One lesson, again and again'],
    ['marginalia check "lessons/19*" --rule note-unused=off', 'Some lessons, without one of the rules'],
    ['marginalia check essay.md', 'The notes of one Markdown file'],
    ['marginalia check --format sarif > lessons.sarif', 'For code scanning'],
  ],
  async run(given, terminal) {
    const { checkPlaces } = await import('../check/check-places.ts');
    return checkPlaces(given, terminal);
  },
});
