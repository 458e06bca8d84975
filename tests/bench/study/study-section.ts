import { figureFrom } from '../judge/figure.ts';
import { runInChild } from '../run-in-child.ts';
import type { Section } from '../section.ts';
import type { StudyFigures } from './measure-study.ts';

/** Milliseconds in which all attempts must be graded at a rate of 10,000 a second. */
const forAll = (attempts: number): number => attempts / 10;

/** What a student's work costs. */
export const studySection: Section = {
  name: 'study',
  title: 'The study record (median processor time)',
  async run(report) {
    const study: StudyFigures = await runInChild(
      import.meta.resolve('./measure-study.ts'),
      'measureStudy',
      [],
    );
    const { attempts, grade, fold, find } = study;
    report.judge(`${attempts} attempts graded`, figureFrom(grade), 'ms', { most: forAll(attempts) });
    report.judge('100,000 events folded', figureFrom(fold), 'ms', { most: 300 });
    report.judge('2,000 highlights found in 1 MB', figureFrom(find), 'ms', { most: 2000 });
  },
};
