import { defineCommand } from '../command.ts';
import { formatNames } from '../format/formats.ts';

export const check = defineCommand({
  name: 'check',
  summary: 'Finds what is wrong with lessons, and says what to do about it',
  usage: '[FOLDER|FILE|GLOB…] [options]',
  description: `Checks every lesson in the folders and below, the current folder if none is named; what .gitignore
names is left out. A Markdown file that belongs to no lesson is checked for its notes when it is named.
Ends with 1 when there are errors, or more warnings than are tolerated.`,
  options: {
    fix: { type: 'boolean', help: 'Puts right what can be put right in one way only' },
    watch: { type: 'boolean', short: 'w', help: 'Checks again whenever something changes' },
    format: {
      type: 'string',
      short: 'f',
      value: 'FORMAT',
      choices: formatNames,
      help: `How findings are told: ${formatNames.join(', ')}`,
    },
    rule: {
      type: 'string',
      multiple: true,
      value: 'ID=SEVERITY',
      help: 'Sets what a rule counts as: error, warning, information, hint or off; may be repeated',
    },
    'max-warnings': { type: 'string', value: 'N', help: 'So many warnings are still fine; else none' },
    quiet: { type: 'boolean', short: 'q', help: 'Tells errors only' },
    'no-cache': {
      type: 'boolean',
      help: 'Checks everything anew, also what has not changed since the last time',
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
