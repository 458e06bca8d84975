import { basename, relative } from 'node:path';
import { applySettings, type RuleSettings } from '../../check/apply-settings.ts';
import { describeTrouble } from '../describe-trouble.ts';
import { describeFault, sayFault } from '../faults.ts';
import { misnamedSentence } from '../files/list-folder.ts';
import { createProgressBar } from '../progress-bar.ts';
import type { Terminal } from '../terminal.ts';
import { words } from '../words/words.ts';
import type { Checker } from './checker.ts';
import type { CheckTarget } from './find-targets.ts';
import type { FindingCache } from './finding-cache.ts';
import type { Reporter, Summary } from './reporter.ts';
import { shownPath } from './shown-path.ts';

/** What to check, and how. */
export interface CheckRequest {
  readonly targets: readonly CheckTarget[];
  readonly checker: Checker;
  readonly rules: RuleSettings;
  /** Shows only errors. */
  readonly quiet: boolean;
  /** Applies preferred fixes first. */
  readonly fix: boolean;
  readonly cache: FindingCache;
  /** Inaccessible paths that were met while targets were being found. */
  readonly misnamed: readonly string[];
}

/**
 * Checks targets and reports the findings.
 *
 * @returns the totals; files that could not be read or written are already reported
 */
export async function runCheck(
  request: CheckRequest,
  reporter: Reporter,
  terminal: Terminal,
): Promise<Summary> {
  const { targets, checker, rules, quiet, fix, cache } = request;
  const { cwd, err, signal } = terminal;
  const bar = createProgressBar(terminal, 'checked');
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  const misnamed = new Set(request.misnamed);
  let [affected, done, unread, mended, faults] = [0, 0, 0, 0, 0];
  for await (const [target, outcome] of checker.all(targets, signal)) {
    let { key = '', findings = cache.get(key) ?? [], trouble, fault } = outcome;
    if (fix && target.kind !== 'course' && key !== '' && findings.length > 0 && (await mend(target))) {
      const after = await checker.one(target);
      ({ key = '', findings = cache.get(key) ?? [], trouble, fault } = after);
    }
    bar.update(++done, targets.length);
    for (const path of outcome.misnamed ?? []) misnamed.add(path);
    if (fault !== undefined) {
      failed('check', target, fault);
      continue;
    }
    if (trouble !== undefined) {
      unread++;
      say(trouble);
      continue;
    }
    cache.set(key, findings);
    const ours = applySettings(findings, rules);
    for (const { severity } of ours) counts[severity]++;
    const shown = quiet ? ours.filter(({ severity }) => severity === 'error') : ours;
    if (shown.length === 0) continue;
    affected++;
    bar.clear();
    reporter.found(target, shown);
  }
  bar.clear();
  for (const path of misnamed) say(misnamedSentence(relative(cwd, path)));
  const count = (wanted: CheckTarget['kind']): number => targets.filter(({ kind }) => kind === wanted).length;
  const numbers = { lessons: count('lesson'), courses: count('course'), files: count('file') };
  const summary = { ...numbers, affected, mended, unread, faults, counts };
  if (!signal.aborted) reporter.end(summary);
  return summary;

  async function mend(target: CheckTarget): Promise<boolean> {
    const { fixTarget } = await import('./fix-target.ts');
    try {
      const { files, changedMeanwhile } = await fixTarget(target, rules, cwd);
      for (const path of changedMeanwhile) say(`“${path}” changed in the meantime, so it was left alone.`);
      mended += files;
      return files > 0;
    } catch (error) {
      const trouble = describeTrouble(error);
      if (trouble === undefined) failed('repair', target, describeFault(error));
      else {
        unread++;
        say(trouble);
      }
      return false;
    }
  }

  function failed(work: string, target: CheckTarget, fault: string): void {
    faults++;
    bar.clear();
    sayFault(
      err,
      `The ${work} of “${shownPath(cwd, target, target.kind === 'file' ? basename(target.path) : '')}”`,
      fault,
    );
  }

  function say(sentence: string): void {
    bar.clear();
    err.write(words`${err.paint('red', 'marginalia:')} ${sentence}\n`);
  }
}
