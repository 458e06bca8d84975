import { figureOf, ratioOf } from '../judge/figure.ts';
import type { Section } from '../section.ts';
import { firstName, measureParse, parseName } from './measure-parse.ts';
import { BARE, candidates, OURS } from './parse-candidates.ts';

const MEGABYTE = 1_000_000;
const ROUNDS = 11;
const sizes = [
  { bytes: MEGABYTE / 10, samples: 5 },
  { bytes: MEGABYTE, samples: 5 },
  { bytes: 10 * MEGABYTE, samples: 1 },
];
/** At most how many times bare markdown-it we may take. */
const MOST = 1.15;

/** A lesson read once from beginning to end. */
export const parseSection: Section = {
  name: 'parse',
  title:
    'Parse and index a lesson with a marker per hundred words (median of processor time; ratio to bare markdown-it on the same text)',
  async run(report) {
    const measured = await measureParse(sizes, ROUNDS, report);
    for (const { bytes } of sizes)
      for (const { name, largest } of candidates) {
        const row = parseName(name, bytes);
        if (largest < bytes) {
          report.row(row, '–', 'would take minutes');
          continue;
        }
        report.judge(row, figureOf(measured, row), 'ms');
        if (name === BARE) continue;
        const ratio = ratioOf(measured, row, parseName(BARE, bytes));
        report.judge(`${row} / ${BARE}`, ratio, '×', name === OURS ? { most: MOST } : undefined);
      }
    // The first text of a process, before anything is compiled.
    for (const { bytes } of sizes) {
      for (const name of [BARE, OURS])
        report.judge(firstName(name, bytes), figureOf(measured, firstName(name, bytes)), 'ms');
      const ratio = ratioOf(measured, firstName(OURS, bytes), firstName(BARE, bytes));
      report.judge(`${firstName(OURS, bytes)} / ${BARE}`, ratio, '×');
    }
    for (const name of [BARE, OURS]) {
      const growth = ratioOf(measured, parseName(name, 10 * MEGABYTE), parseName(name, MEGABYTE));
      report.judge(`10 MB against 1 MB, ${name}`, growth, '×', name === OURS ? { most: 11 } : undefined);
    }
  },
};
