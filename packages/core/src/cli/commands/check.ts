import { checkTarget } from '../check/check-target.ts';
import { findTargets } from '../check/find-targets.ts';
import type { Summary } from '../check/reporter.ts';
import { readSeverities, withSeverities } from '../check/severities.ts';
import { defineCommand, exitCodes } from '../command.ts';
import { createTextReporter } from '../format/text.ts';

export const check = defineCommand({
  name: 'check',
  summary: 'Finds what is wrong with lessons, and says what to do about it',
  usage: '[FOLDER|FILE|GLOB…] [options]',
  description: `Checks every lesson in the folders and below, the current folder if none is named; what .gitignore
names is left out. A Markdown file that belongs to no lesson is checked for its notes when it is named.`,
  options: {
    rule: {
      type: 'string',
      multiple: true,
      value: 'ID=SEVERITY',
      help: 'Sets what a rule counts as: error, warning, information or off; may be repeated',
    },
    'max-warnings': { type: 'string', value: 'N', help: 'So many warnings are still fine; else 0' },
    quiet: { type: 'boolean', short: 'q', help: 'Tells errors only' },
  },
  examples: [
    ['marginalia check', 'Every lesson in this folder and below'],
    ['marginalia check "lessons/19*" --rule note-unused=off', 'Some lessons, without one of the rules'],
    ['marginalia check essay.md', 'The notes of one Markdown file'],
  ],
  async run({ options, operands }, { cwd, out, signal }) {
    const severities = readSeverities(options.rule);
    const targets = await findTargets(operands.length > 0 ? operands : ['.'], cwd);
    const reporter = createTextReporter({ out, cwd });
    const counts = { error: 0, warning: 0, information: 0, hint: 0 };
    let affected = 0;
    for (const target of targets) {
      if (signal.aborted) return exitCodes.interrupted;
      const findings = withSeverities(await checkTarget(target), severities);
      for (const { severity } of findings) counts[severity]++;
      const shown = options.quiet ? findings.filter(({ severity }) => severity === 'error') : findings;
      if (shown.length > 0) affected++;
      reporter.found(target, shown);
    }
    const lessons = targets.filter(({ kind }) => kind === 'lesson').length;
    const summary: Summary = { lessons, files: targets.length - lessons, affected, counts };
    reporter.end(summary);
    return counts.error > 0 || counts.warning > Number(options['max-warnings'] ?? 0)
      ? exitCodes.findings
      : exitCodes.fine;
  },
});
