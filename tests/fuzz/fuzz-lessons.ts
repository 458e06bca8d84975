import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { FuzzOrder, FuzzReport } from './fuzz-worker.ts';

/** Longest that one lesson may take before it counts as hanging, in milliseconds: a small one takes a few. */
const PATIENCE = 60_000;

/**
 * Tries mutated lessons for a time.
 *
 * @returns how many were tried, and what went wrong with the seed that shows it again, if anything did
 */
export function fuzzLessons(order: FuzzOrder): Promise<{ runs: number; failure: string | undefined }> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./fuzz-worker.ts', import.meta.url), { workerData: order });
    let last: FuzzReport | undefined;
    let runs = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        void worker.terminate();
        const folder = mkdtempSync(join(tmpdir(), 'marginalia-fuzz-'));
        for (const { path, text } of last?.kind === 'trying' ? last.files : [])
          writeFileSync(join(folder, path), text);
        resolve({ runs, failure: `seed ${order.seed}: a lesson never came to an end; it is in ${folder}` });
      }, PATIENCE);
    };
    wait();
    worker.on('message', (report: FuzzReport) => {
      last = report;
      if (report.kind === 'trying') {
        runs++;
        wait();
        return;
      }
      clearTimeout(timer);
      resolve({ runs: report.runs, failure: report.failure });
    });
    worker.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
  });
}
