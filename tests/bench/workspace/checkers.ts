import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from '../../toolchain/repository.ts';

/** A program that looks through folders of lessons. */
export interface Checker {
  readonly name: string;
  /** Lessons that it is given: of those that would take minutes for all, some. */
  readonly lessons: number;
  /** Runs of it, the first rounds. */
  readonly rounds: number;
  /** What Node is started with to check folders. */
  readonly command: (folders: readonly string[]) => readonly string[];
  /** Makes the workspace ready for a run. */
  readonly prepare?: (workspace: string) => void;
}

/** All lessons of the workspace. */
export const LESSONS = 10_000;
/** What others are given who would take minutes for all. */
const SOME = 1_000;
const ROUNDS = 5;
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

export const bareLoop: Checker = {
  name: 'readFile + bare markdown-it, one process',
  lessons: LESSONS,
  rounds: ROUNDS,
  command: (folders) => [join(import.meta.dirname, 'bare-loop.mjs'), ...folders],
};

/** Ours on the first so many lessons, with nothing kept from an earlier run. */
export const firstRun = (lessons: number): Checker => ({
  name: 'Marginalia: check',
  lessons,
  rounds: ROUNDS,
  command: marginalia,
  prepare: forget,
});

/** Ours right after the first run of all. */
export const secondRun: Checker = {
  name: 'Marginalia: check, nothing changed since',
  lessons: LESSONS,
  rounds: ROUNDS,
  command: marginalia,
};

/** What others check their Markdown with. */
export const peers: readonly Checker[] = [
  {
    name: 'markdownlint-cli2, default rules',
    lessons: SOME,
    rounds: FEW,
    command: (folders) => [
      installed('markdownlint-cli2/markdownlint-cli2-bin.mjs'),
      ...folders.map((folder) => `${folder}/**/*.md`),
    ],
  },
  {
    name: 'remark-cli, recommended rules',
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
