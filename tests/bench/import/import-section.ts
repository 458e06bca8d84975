import type { Section } from '../section.ts';
import { measureImport } from './measure-import.ts';
import { measureTurns } from './measure-turns.ts';

/** What it costs to make a lesson of 1 MB of text of each kind, on the command line, and how soon a large one is given up. */
export const importSection: Section = {
  name: 'import',
  title: 'Importing (1 MB: processor time and memory of the whole command; growth from 1 to 4 MB; giving up)',
  async run(report) {
    report.progress('importing');
    for await (const { file, cpu, peak, exponent } of measureImport()) {
      const kind = file.replace('sample', '');
      report.row(`${kind}: processor time`, `${cpu.toFixed(0)} ms`, 'at most 2,000 ms', cpu <= 2000);
      report.row(`${kind}: memory`, `${(peak / 1e6).toFixed(0)} MB`, 'at most 300 MB', peak <= 300e6);
      report.row(`${kind}: growth exponent`, exponent.toFixed(2), 'at most 1.15', exponent <= 1.15);
    }
    for await (const { file, size, longest, cancelled } of measureTurns()) {
      const kind = `${file.replace('sample', '')}, ${size / 1e6} MB`;
      report.row(`${kind}: longest turn`, `${longest.toFixed(0)} ms`, 'at most 300 ms', longest <= 300);
      report.row(`${kind}: given up after`, `${cancelled.toFixed(0)} ms`, 'at most 300 ms', cancelled <= 300);
    }
  },
};
