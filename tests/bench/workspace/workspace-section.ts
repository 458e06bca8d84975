import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Section } from '../section.ts';
import { bareLoop, firstRun, LESSONS, peers, secondRun } from './checkers.ts';
import { growthExponent } from './growth-exponent.ts';
import { measureWorkspace } from './measure-workspace.ts';
import { writeSyntheticWorkspace } from './synthetic-workspace.ts';

/** Parts of the workspace that growth is seen by. */
const PARTS = [1_250, 2_500, 5_000];

/** Whole workspaces on the command line. */
export const workspaceSection: Section = {
  name: 'workspace',
  title: `A workspace of ${LESSONS} lessons (80 MB), whole processes (median, peak memory; ratio to the bare loop, by the lesson)`,
  async run(report) {
    const workspace = realpathSync(mkdtempSync(join(tmpdir(), 'marginalia-workspace-')));
    try {
      report.progress('writing the lessons');
      writeSyntheticWorkspace(workspace, LESSONS);
      const all = firstRun(LESSONS);
      const parts = PARTS.map(firstRun);
      const figures = await measureWorkspace(
        workspace,
        [bareLoop, all, secondRun, ...parts, ...peers],
        (doing) => report.progress(doing),
      );
      const of = (checker: (typeof figures)[number]['checker']): (typeof figures)[number] => {
        const figure = figures.find((other) => other.checker === checker);
        if (!figure || figure.skipped) throw new Error(`${checker.name}: ${figure?.skipped}`);
        return figure;
      };
      const bounds = new Map([
        [all, 1.3],
        [secondRun, 0.3],
      ]);
      for (const { checker, time, ratio, peak, skipped } of figures) {
        const bound = bounds.get(checker);
        const some = checker.lessons < LESSONS;
        report.row(
          `${checker.lessons} lessons  ${checker.name}`,
          skipped ? '–' : `${(time / 1000).toFixed(2)} s ${(peak / 1e6).toFixed(0)} MB ×${ratio.toFixed(2)}`,
          skipped ??
            (bound
              ? `at most ×${bound}`
              : some
                ? `${((time * LESSONS) / checker.lessons / 1000).toFixed(0)} s for ${LESSONS} lessons`
                : ''),
          bound === undefined ? undefined : ratio <= bound,
        );
      }
      if (of(all).output !== of(secondRun).output || !of(all).output.includes(`${LESSONS} lessons`))
        throw new Error('the second run found something else than the first one');
      const peak = Math.max(of(all).peak, of(secondRun).peak) / 1e6;
      report.row('Peak memory of ours', `${peak.toFixed(0)} MB`, 'below 600 MB', peak < 600);
      report.row('Cores that the first run keeps busy', of(all).cores.toFixed(1));
      const growth = growthExponent([...parts, all].map((checker) => [checker.lessons, of(checker).cpu]));
      report.row(
        `Growth from ${PARTS[0]} to ${LESSONS} lessons, exponent of processor time`,
        growth.toFixed(2),
        'at most 1.05',
        growth <= 1.05,
      );
    } finally {
      rmSync(workspace, { recursive: true, force: true });
    }
  },
};
