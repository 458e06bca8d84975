import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from '../toolchain/repository.ts';

const PROGRAM = join(ROOT, 'packages', 'core', 'bin', 'marginalia.mjs');

/** How a run of the command line ended. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A folder of lessons, and the command line in it, as a process of its own. */
export interface Workspace {
  readonly folder: string;
  path(name: string): string;
  write(name: string, text: string): void;
  read(name: string): string;
  run(...args: string[]): Promise<Run>;
  /** Starts it and leaves it running; ended with the workspace. */
  start(...args: string[]): Running;
  dispose(): Promise<void>;
}

/** A command that runs on. */
export interface Running {
  readonly process: ChildProcess;
  /** Resolves once what it has written, on either stream, holds the words so many times. */
  says(words: string, times?: number): Promise<string>;
  readonly ended: Promise<Run>;
}

/** A lesson with one note too few and one link that can be put right. */
export const faultyLesson = `---
title: The flood
---

## The rain
<!-- section id=rain -->

It rained for forty days.[^1] Nobody was ready.[^7]

[^1]: So says the chronicle.
`;

/** @param program the command line; else that of this checkout */
export function openWorkspace(
  files: Readonly<Record<string, string>> = {},
  program: string = PROGRAM,
): Workspace {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'marginalia-cli-')));
  const running = new Set<Running>();
  const workspace: Workspace = {
    folder,
    path: (name) => join(folder, name),
    write(name, text) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    },
    read: (name) => readFileSync(join(folder, name), 'utf8'),
    run: (...args) => start(program, folder, args).ended,
    start(...args) {
      const command = start(program, folder, args);
      running.add(command);
      return command;
    },
    async dispose() {
      for (const command of running) command.process.kill('SIGKILL');
      await Promise.all([...running].map((command) => command.ended));
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  for (const [name, text] of Object.entries(files)) workspace.write(name, text);
  return workspace;
}

/** Runs a program of JavaScript to its end. */
export const runProgram = (program: string, cwd: string): Promise<Run> => start(program, cwd, []).ended;

function start(program: string, cwd: string, args: readonly string[]): Running {
  const { FORCE_COLOR: _, ...env } = process.env;
  const child = spawn(process.execPath, [program, ...args], {
    cwd,
    env: { ...env, XDG_CACHE_HOME: join(cwd, '.cache') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  const waiting = new Set<() => void>();
  const heard = (): void => {
    for (const check of waiting) check();
  };
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    out += chunk;
    heard();
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    err += chunk;
    heard();
  });
  const ended = new Promise<Run>((settle) => child.once('close', (code) => settle({ code, out, err })));
  return {
    process: child,
    ended,
    says: (words, times = 1) =>
      new Promise((settle, reject) => {
        const check = (): void => {
          if (`${out}${err}`.split(words).length <= times) return;
          waiting.delete(check);
          settle(`${out}${err}`);
        };
        waiting.add(check);
        void ended.then(() => reject(new Error(`It ended before it said “${words}”: ${out}${err}`)));
        check();
      }),
  };
}
