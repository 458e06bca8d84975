import type { RuleSettings } from '../../check/apply-settings.ts';
import { type ExitCode, exitCodes } from '../command.ts';
import { createReporter, type FormatName } from '../format/formats.ts';
import type { Terminal } from '../terminal.ts';
import { words } from '../words/words.ts';
import { WrongUse } from '../wrong-use.ts';
import { createChecker } from './checker.ts';
import { findTargets } from './find-targets.ts';
import { checkerVersion, findingCacheFile, openFindingCache } from './finding-cache.ts';
import type { Summary } from './reporter.ts';
import { runCheck } from './run-check.ts';

/** The arguments of `marginalia check`. */
interface CheckUse {
  readonly options: {
    readonly fix?: boolean | undefined;
    readonly watch?: boolean | undefined;
    readonly format?: FormatName | undefined;
    readonly rule?: readonly string[] | undefined;
    readonly 'max-warnings'?: string | undefined;
    readonly quiet?: boolean | undefined;
    readonly 'no-cache'?: boolean | undefined;
  };
  readonly operands: readonly string[];
}

/** Checks the lessons in places, once or on every change. */
export async function checkPlaces({ options, operands }: CheckUse, terminal: Terminal): Promise<ExitCode> {
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
  // Wrong arguments end it before anything is watched.
  await findTargets(places, cwd);
  const { watchFolders } = await import('../watch-folders.ts');
  await watchFolders(places, terminal, async () => {
    out.clear();
    await once();
    err.write(words`${err.paint('dim', 'Watching for changes. Press Ctrl+C to stop.')}\n`);
  });
  return exitCodes.fine;
}

async function readRules(settings: readonly string[]): Promise<RuleSettings> {
  const { readRuleSettings } = await import('./read-rule-settings.ts');
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
  throw new WrongUse(`“${given}” is not a number of warnings.`, 'For example: --max-warnings 10');
}
