import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../toolchain/repository.ts';
import type { Took } from '../judge/took.ts';
import { growthExponent } from '../workspace/growth-exponent.ts';
import { type ProcessRun, runProcess } from '../workspace/run-process.ts';
import { sampleFiles } from './sample-files.ts';

/** What it costs to make a lesson of a file, with the start of the command. */
export interface ImportFigures {
  readonly file: string;
  /** What 1 MB took: the least of a few runs. */
  readonly took: Took;
  /** Most memory for 1 MB, in bytes. */
  readonly peak: number;
  /** How the time grows from 1 to 4 MB: 1 is linear. */
  readonly exponent: number;
}

const CLI = join(ROOT, 'packages', 'core', 'bin', 'marginalia.mjs');
const SIZES = [1e6, 4e6] as const;
const RUNS = 3;
/** Milliseconds of one run. */
const LIMIT = 60_000;

export async function* measureImport(): AsyncGenerator<ImportFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'marginalia-import-'));
  try {
    for (const [file, make] of Object.entries(sampleFiles)) {
      const [small, large] = [await best(SIZES[0]), await best(SIZES[1])];
      const exponent = growthExponent([
        [SIZES[0], small.cpu],
        [SIZES[1], large.cpu],
      ]);
      yield { file, took: small, peak: small.peak, exponent };

      async function best(size: number): Promise<Took & { peak: number }> {
        writeFileSync(join(folder, file), make(size));
        const runs: ProcessRun[] = [];
        for (let run = 0; run < RUNS; run++) {
          const out = join(folder, 'lesson');
          rmSync(out, { recursive: true, force: true });
          runs.push(await runProcess([CLI, 'import', file, '--out', out], folder, LIMIT));
        }
        return {
          wall: Math.min(...runs.map(({ wall }) => wall)),
          cpu: Math.min(...runs.map(({ cpu }) => cpu)),
          peak: Math.min(...runs.map(({ peak }) => peak)),
        };
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
