import type { Section } from '../section.ts';
import { measureStudy } from './measure-study.ts';

/** What a student's work costs. */
export const studySection: Section = {
  name: 'study',
  title: 'The study record',
  async run(report) {
    const { graded, fold, found } = measureStudy();
    report.row('Attempts graded in a second', graded.toFixed(0), 'at least 10,000', graded >= 10_000);
    report.row('100,000 events folded', `${fold.toFixed(0)} ms`, 'at most 300 ms', fold <= 300);
    report.row('2,000 highlights found in 1 MB', `${found.toFixed(0)} ms`, 'at most 2,000 ms', found <= 2000);
  },
};
