import { figureFrom } from '../judge/figure.ts';
import { runInChild } from '../run-in-child.ts';
import type { Section } from '../section.ts';
import type { measureAfterEdit } from './measure-after-edit.ts';

/** The features of an editor, asked right after a keystroke. */
export const afterEditSection: Section = {
  name: 'after-edit',
  title: 'Language features right after a keystroke on 1 MB, the keystroke included (processor time)',
  async run(report) {
    const file = import.meta.resolve('./measure-after-edit.ts');
    type Figures = Awaited<ReturnType<typeof measureAfterEdit>>;
    const figures: Figures = await runInChild(file, 'measureAfterEdit', [1_000_000]);
    for (const [name, samples] of Object.entries(figures)) {
      report.judge(name, figureFrom(samples), 'ms', { most: 5 });
      report.judge(`${name}, 95th percentile`, figureFrom(samples, 0.95), 'ms');
    }
  },
};
