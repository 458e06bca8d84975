import { figureFrom } from '../judge/figure.ts';
import { runInChild } from '../run-in-child.ts';
import type { Section } from '../section.ts';
import type { EditionFigures, ExportFigures } from './measure-export.ts';

/** What it costs to take a lesson to another system. */
export const exportSection: Section = {
  name: 'export',
  title: 'Exports and student editions (median processor time)',
  async run(report) {
    const file = import.meta.resolve('./measure-export.ts');
    const figures: readonly ExportFigures[] = await runInChild(file, 'measureExport', []);
    for (const { format, parsed, large, process } of figures) {
      report.judge(`${format}: Korea, parsed already`, figureFrom(parsed), 'ms', { most: 60 });
      report.judge(`${format}: 1 MB, parsed already`, figureFrom(large), 'ms', { most: 2000 });
      report.judge(`${format}: Korea, the whole command`, figureFrom(process), 'ms', { most: 1000 });
    }
    const editions: readonly EditionFigures[] = await runInChild(file, 'measureEdition', []);
    for (const { keys, parsed, large } of editions) {
      report.judge(`Edition, keys ${keys}: Korea, parsed already`, figureFrom(parsed), 'ms', { most: 50 });
      report.judge(`Edition, keys ${keys}: 1 MB, parsed already`, figureFrom(large), 'ms', { most: 2000 });
    }
  },
};
