import { figureFrom } from '../judge/figure.ts';
import type { Section } from '../section.ts';
import { measureImport } from './measure-import.ts';
import { measureTurns } from './measure-turns.ts';

/** What it costs to make a lesson of 1 MB of text of each kind, on the command line, and how soon a large one is given up. */
export const importSection: Section = {
  name: 'import',
  title: 'Importing (1 MB: processor time and memory of the whole command; growth from 1 to 4 MB; giving up)',
  async run(report) {
    report.progress('importing');
    for await (const { file, took, peak, exponent } of measureImport()) {
      const kind = file.replace('sample', '');
      report.judge(`${kind}: processor time`, figureFrom([took]), 'ms', { most: 2000 });
      report.row(`${kind}: memory`, `${(peak / 1e6).toFixed(0)} MB`, 'at most 300 MB', peak <= 300e6);
      report.row(`${kind}: growth exponent`, exponent.toFixed(2), 'at most 1.15', exponent <= 1.15);
    }
    for await (const { file, size, longest, cancelled } of measureTurns()) {
      const kind = `${file.replace('sample', '')}, ${size / 1e6} MB`;
      report.judge(`${kind}: longest turn`, figureFrom([longest]), 'ms', { most: 300 });
      report.judge(`${kind}: given up after`, cancelled, 'ms', { most: 300 });
    }
  },
};
