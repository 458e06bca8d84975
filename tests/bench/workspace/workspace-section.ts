import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Figure, figureOf, ratioOf } from '../judge/figure.ts';
import { median } from '../median.ts';
import type { Section } from '../section.ts';
import { bareLoop, type Checker, firstRun, LESSONS, peers, secondRun } from './checkers.ts';
import { growthExponent } from './growth-exponent.ts';
import { measureWorkspace } from './measure-workspace.ts';
import { writeSyntheticWorkspace } from './synthetic-workspace.ts';

/** Parts of the workspace that growth is seen by. */
const PARTS = [1_250, 2_500, 5_000].map(firstRun);
const ALL = firstRun(LESSONS);
const SMALL = firstRun(100);
const ONE = firstRun(1);
/** Against what a checker is held, and how many times its time it may take. */
const held = new Map<Checker, readonly [bare: Checker, bound?: { most: number }]>();
const bare = bareLoop(LESSONS);
const bareSmall = bareLoop(100);
held.set(ALL, [bare, { most: 0.9 }]);
held.set(secondRun, [bare, { most: 0.3 }]);
held.set(SMALL, [bareSmall, { most: 1.5 }]);
for (const checker of [...PARTS, ...peers]) held.set(checker, [bare]);

/** Whole workspaces on the command line. */
export const workspaceSection: Section = {
  name: 'workspace',
  title: `A workspace of ${LESSONS} lessons (80 MB), whole processes by the clock; ratio to the bare loop, by the lesson`,
  async run(report) {
    const workspace = realpathSync(mkdtempSync(join(tmpdir(), 'marginalia-workspace-')));
    try {
      report.progress('writing the lessons');
      writeSyntheticWorkspace(workspace, LESSONS);
      const checkers = [bare, ALL, secondRun, ...PARTS, bareSmall, SMALL, ONE, ...peers];
      const { measured, runs } = await measureWorkspace(workspace, checkers, report);
      for (const checker of checkers) {
        const { name, lessons } = checker;
        const failed = measured.failed.get(name);
        if (failed) {
          report.row(name, '–', failed, peers.includes(checker) ? undefined : false);
          continue;
        }
        const peak = Math.max(...(runs.get(name) ?? []).map((run) => run.peak));
        const remark = `${(peak / 1e6).toFixed(0)} MB`;
        report.judge(
          name,
          figureOf(measured, name),
          'ms',
          checker === ONE ? { most: 250 } : undefined,
          remark,
        );
        const [reference, bound] = held.get(checker) ?? [];
        if (!reference) continue;
        const ratio = ratioOf(measured, name, reference.name, 'wall', reference.lessons / lessons);
        report.judge(`${name} / bare loop`, ratio, '×', bound);
      }
      const output = (checker: Checker): string => runs.get(checker.name)?.at(-1)?.output ?? '';
      if (output(ALL) !== output(secondRun) || !output(ALL).includes(`${LESSONS} lessons`))
        throw new Error('the second run found something else than the first one');
      const all = [...(runs.get(ALL.name) ?? []), ...(runs.get(secondRun.name) ?? [])];
      const peak = Math.max(...all.map((run) => run.peak)) / 1e6;
      report.row('Peak memory of ours', `${peak.toFixed(0)} MB`, 'below 600 MB', peak < 600);
      const cores = median((runs.get(ALL.name) ?? []).map(({ cpu, wall }) => cpu / wall));
      report.row('Cores that the first run keeps busy', cores.toFixed(1));
      const used = (checker: Checker): Figure => figureOf(measured, checker.name, 0.5, 'cpu');
      const growth = growthExponent([...PARTS, ALL].map((checker) => [checker.lessons, used(checker).cpu]));
      report.row(
        `Growth to ${LESSONS} lessons, exponent of processor time`,
        growth.toFixed(2),
        'at most 1.05',
        growth <= 1.05,
      );
    } finally {
      rmSync(workspace, { recursive: true, force: true });
    }
  },
};
