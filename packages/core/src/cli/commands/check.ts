import type { RuleSettings } from '../../check/apply-settings.ts';
import { createChecker } from '../check/checker.ts';
import { findTargets } from '../check/find-targets.ts';
import { checkerVersion, findingCacheFile, openFindingCache } from '../check/finding-cache.ts';
import type { Summary } from '../check/reporter.ts';
import { runCheck } from '../check/run-check.ts';
import { defineCommand, type ExitCode, exitCodes } from '../command.ts';
import { createReporter, formatNames } from '../format/formats.ts';
import { words } from '../words/words.ts';
import { WrongUse } from '../wrong-use.ts';

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
  async run({ options, operands }, terminal) {
    const { cwd, out, err, signal } = terminal;
    const rules = options.rule ? await readRules(options.rule) : {};
    const tolerated = warningsTolerated(options['max-warnings']);
    const format = options.format ?? 'text';
    const places = operands.length > 0 ? operands : ['.'];
    const cache = openFindingCache(options['no-cache'] ? undefined : findingCacheFile(cwd));
    const once = async (): Promise<ExitCode> => {
      const checker = createChecker({
        version: checkerVersion(),
        withFixes: format === 'sarif',
        known: cache.known,
      });
      try {
        const misnamed: string[] = [];
        const targets = await findTargets(places, cwd, checker.expect, (path) => misnamed.push(path));
        const { quiet = false, fix = false } = options;
        const reporter = await createReporter(format, { out, cwd });
        const summary = await runCheck(
          { targets, checker, rules, quiet, fix, cache, misnamed },
          reporter,
          terminal,
        );
        if (signal.aborted) return exitCodes.interrupted;
        cache.save();
        return exitCodeOf(summary, tolerated);
      } finally {
        await checker.end();
      }
    };
    if (!options.watch) return once();
    // What was asked for wrongly ends it before anything is watched.
    await findTargets(places, cwd);
    const { watchFolders } = await import('../watch-folders.ts');
    await watchFolders(places, terminal, async () => {
      out.clear();
      await once();
      err.write(words`${err.paint('dim', 'Watching; Ctrl+C ends it.')}\n`);
    });
    return exitCodes.fine;
  },
});

async function readRules(settings: readonly string[]): Promise<RuleSettings> {
  const { readRuleSettings } = await import('../check/read-rule-settings.ts');
  return readRuleSettings(settings);
}

function exitCodeOf({ counts, unread, faults }: Summary, tolerated: number): ExitCode {
  if (faults > 0) return exitCodes.fault;
  if (unread > 0) return exitCodes.wrongUse;
  return counts.error > 0 || counts.warning > tolerated ? exitCodes.findings : exitCodes.fine;
}

function warningsTolerated(given: string | undefined): number {
  if (given === undefined) return 0;
  if (/^\d+$/.test(given)) return Number(given);
  throw new WrongUse(`“${given}” is no number of warnings.`, 'For example: --max-warnings 10');
}
