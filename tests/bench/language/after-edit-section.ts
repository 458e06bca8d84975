import type { Section } from '../section.ts';
import { measureAfterEdit } from './measure-after-edit.ts';

/** The features of an editor, asked right after a keystroke. */
export const afterEditSection: Section = {
  name: 'after-edit',
  title:
    'Language features right after a keystroke on 1 MB, the keystroke included (median, 95th percentile)',
  async run(report) {
    for (const { name, median, p95 } of await measureAfterEdit(1_000_000))
      report.row(name, `${median.toFixed(2)} (${p95.toFixed(1)}) ms`, 'at most 5 ms', median <= 5);
  },
};
