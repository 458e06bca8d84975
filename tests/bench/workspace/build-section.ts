import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
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
const COURSE = 'Marginalia: build of a course, with its search and print';
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
  // The same lessons, beside a list of them.
  [COURSE]: (folder, out) => [
    join(ROOT, 'packages', 'core', 'bin', 'marginalia.mjs'),
    'build',
    `${folder}-of-a-course`,
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
      writeSyntheticWorkspace(join(workspace, 'lessons-of-a-course'), LESSONS);
      writeFileSync(join(workspace, 'lessons-of-a-course', 'course.yaml'), 'title: Many lessons\n');
      let index = Number.NaN;
      const contestants = Object.entries(builders).map(
        ([name, command]): Contestant => ({
          name,
          async turn() {
            rmSync(join(workspace, 'site'), { recursive: true, force: true });
            const took = await runProcess(command('lessons', 'site'), workspace, LIMIT);
            if (name === COURSE)
              index = gzipSync(readFileSync(join(workspace, 'site', 'assets', 'search-index.js'))).length;
            return [took];
          },
        }),
      );
      const measured = await measureRounds(contestants, { rounds: ROUNDS, warmUp: 0, by: 'cpu' }, report);
      for (const name of Object.keys(builders)) {
        report.judge(name, figureOf(measured, name), 'ms', undefined, measured.failed.get(name));
        if (name === OURS || name === COURSE) continue;
        const bound = name === BARE ? { most: 2.5 } : undefined;
        report.judge(`${OURS} / ${name}`, ratioOf(measured, OURS, name), '×', bound);
      }
      report.judge(`${COURSE} / ${OURS}`, ratioOf(measured, COURSE, OURS), '×', { most: 2 });
      report.row('Index of that search, packed', `${(index / 1e6).toFixed(1)} MB`);
      const why = measured.failed.get(OURS);
      if (why) throw new Error(why);
    } finally {
      rmSync(workspace, { recursive: true, force: true });
    }
  },
};
