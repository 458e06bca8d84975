import { median } from '../median.ts';
import { ratios } from '../ratios.ts';
import type { Section } from '../section.ts';
import { measureParse } from './measure-parse.ts';

const MEGABYTE = 1_000_000;
const ROUNDS = 11;
const sizes = [
  { bytes: MEGABYTE / 10, samples: 5 },
  { bytes: MEGABYTE, samples: 5 },
  { bytes: 10 * MEGABYTE, samples: 1 },
];

/** A lesson read once from beginning to end. */
export const parseSection: Section = {
  name: 'parse',
  title:
    'Parse and index a lesson with a marker per hundred words (median; ratio to bare markdown-it on the same text)',
  async run(report) {
    const figures = await measureParse(sizes, ROUNDS, (round) =>
      report.progress(`parsing, round ${round} of ${ROUNDS}`),
    );
    for (const { name, bytes, time, ratio, skipped } of figures) {
      const bound = name.startsWith('Marginalia') && bytes >= MEGABYTE;
      report.row(
        `${bytes / MEGABYTE} MB  ${name}`,
        skipped ? '–' : `${time.toFixed(1)} ms ×${ratio.toFixed(2)}`,
        skipped ?? (bound ? 'at most ×1.3' : ''),
        bound ? ratio <= 1.3 : undefined,
      );
    }
    const growthOf = (candidate: string): number => {
      const [small = [], large = []] = [MEGABYTE, 10 * MEGABYTE].map(
        (size) => figures.find(({ name, bytes }) => name.startsWith(candidate) && bytes === size)?.times,
      );
      return median(ratios(large, small));
    };
    const growth = growthOf('Marginalia');
    report.row('10 MB against 1 MB, bare markdown-it', `×${growthOf('bare').toFixed(2)}`);
    report.row('10 MB against 1 MB', `×${growth.toFixed(2)}`, 'at most ×11', growth <= 11);
  },
};
