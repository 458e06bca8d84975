import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../toolchain/repository.ts';
import { figureOf, ratioOf } from '../judge/figure.ts';
import { type Contestant, measureRounds } from '../judge/measure-rounds.ts';
import type { Section } from '../section.ts';
import { runProcess } from './run-process.ts';
import { writeSyntheticWorkspace } from './synthetic-workspace.ts';

const LESSONS = 1_000;
const ROUNDS = 5;
/** A process that takes longer is stopped, in milliseconds. */
const LIMIT = 90_000;
const OURS = 'Marginalia: build';
const BARE = 'Bare markdown-it: read, render, write';

/** What makes a site of a folder, with what Node is started with. */
const builders: Readonly<Record<string, (folder: string, out: string) => readonly string[]>> = {
  [OURS]: (folder, out) => [
    join(ROOT, 'packages', 'core', 'bin', 'marginalia.mjs'),
    'build',
    folder,
    '--out',
    out,
  ],
  [BARE]: (folder, out) => [join(import.meta.dirname, 'bare-build.mjs'), folder, out],
  'Eleventy with markdown-it-footnote': (folder, out) => [
    join(import.meta.dirname, 'eleventy-build.mjs'),
    folder,
    out,
  ],
  'Metalsmith with markdown-it-footnote': (folder, out) => [
    join(import.meta.dirname, 'metalsmith-build.mjs'),
    folder,
    out,
  ],
};

/** A site of many lessons. */
export const buildSection: Section = {
  name: 'build',
  title: `A site of ${LESSONS} lessons (8 MB), whole processes (processor time; the others write the notes and no exercises)`,
  async run(report) {
    const workspace = realpathSync(mkdtempSync(join(tmpdir(), 'marginalia-build-')));
    try {
      report.progress('writing the lessons');
      writeSyntheticWorkspace(join(workspace, 'lessons'), LESSONS);
      const contestants = Object.entries(builders).map(
        ([name, command]): Contestant => ({
          name,
          async turn() {
            rmSync(join(workspace, 'site'), { recursive: true, force: true });
            return [await runProcess(command('lessons', 'site'), workspace, LIMIT)];
          },
        }),
      );
      const measured = await measureRounds(contestants, { rounds: ROUNDS, warmUp: 0, by: 'cpu' }, report);
      for (const name of Object.keys(builders)) {
        report.judge(name, figureOf(measured, name), 'ms', undefined, measured.failed.get(name));
        if (name === OURS) continue;
        const bound = name === BARE ? { most: 2.5 } : undefined;
        report.judge(`${OURS} / ${name}`, ratioOf(measured, OURS, name), '×', bound);
      }
      const why = measured.failed.get(OURS);
      if (why) throw new Error(why);
    } finally {
      rmSync(workspace, { recursive: true, force: true });
    }
  },
};
