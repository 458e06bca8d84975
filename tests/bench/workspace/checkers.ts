import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from '../../toolchain/repository.ts';

/** A program that looks through folders of lessons. */
export interface Checker {
  /** Names it and the number of its lessons. */
  readonly name: string;
  /** Lessons that it is given: of those that would take minutes for all, some. */
  readonly lessons: number;
  /** Rounds in which it is run, the first ones; all where nothing is said. */
  readonly rounds?: number;
  /** What Node is started with to check folders. */
  readonly command: (folders: readonly string[]) => readonly string[];
  /** Makes the workspace ready for a run. */
  readonly prepare?: (workspace: string) => void;
}

/** All lessons of the workspace. */
export const LESSONS = 10_000;
/** What others are given who would take minutes for all. */
const SOME = 1_000;
const FEW = 3;

const installed = (path: string): string => join(ROOT, 'node_modules', path);
const resolved = (name: string): string => fileURLToPath(import.meta.resolve(name));

const marginalia: Checker['command'] = (folders) => [
  join(ROOT, 'packages', 'core', 'bin', 'marginalia.mjs'),
  'check',
  ...folders,
];

/** Forgets what was found before. */
const forget = (workspace: string): void =>
  rmSync(join(workspace, 'node_modules'), { recursive: true, force: true });

/** The least that a check must do, on the first so many lessons. */
export const bareLoop = (lessons: number): Checker => ({
  name: `${lessons} lessons  readFile + bare markdown-it, one process`,
  lessons,
  command: (folders) => [join(import.meta.dirname, 'bare-loop.mjs'), ...folders],
});

/** Ours on the first so many lessons, with nothing kept from an earlier run. */
export const firstRun = (lessons: number): Checker => ({
  name: `${lessons} lessons  Marginalia: check`,
  lessons,
  command: marginalia,
  prepare: forget,
});

/** Ours right after the first run of all. */
export const secondRun: Checker = {
  name: `${LESSONS} lessons  Marginalia: check, nothing changed since`,
  lessons: LESSONS,
  command: marginalia,
};

/** What others check their Markdown with. */
export const peers: readonly Checker[] = [
  {
    name: `${SOME} lessons  markdownlint-cli2, default rules`,
    lessons: SOME,
    rounds: FEW,
    command: (folders) => [
      installed('markdownlint-cli2/markdownlint-cli2-bin.mjs'),
      ...folders.map((folder) => `${folder}/**/*.md`),
    ],
  },
  {
    name: `${SOME} lessons  remark-cli, recommended rules`,
    lessons: SOME,
    rounds: FEW,
    command: (folders) => [
      installed('remark-cli/cli.js'),
      ...['--quiet', '--no-stdout', '--no-config', '--no-ignore'],
      ...['remark-gfm', 'remark-preset-lint-recommended'].flatMap((plugin) => ['--use', resolved(plugin)]),
      ...folders,
    ],
  },
];
