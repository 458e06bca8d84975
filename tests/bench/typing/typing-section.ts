import { figureFrom, figureOf, quotient, ratioOf } from '../judge/figure.ts';
import { runInChild } from '../run-in-child.ts';
import type { Section } from '../section.ts';
import { editCandidates, OURS } from './edit-candidates.ts';
import { measureEdits } from './measure-edits.ts';
import type { measureMarks } from './measure-marks.ts';

const MEGABYTE = 1_000_000;
const SIZES = [MEGABYTE / 100, MEGABYTE / 10, MEGABYTE, 10 * MEGABYTE];
/** A keystroke's bounds on 1 MB, in milliseconds: median, 95th percentile. */
const MEDIAN = { most: 2 };
const P95 = { most: 15 };
/** How far ahead of others one keystroke must be on 1 MB. */
const ahead = new Map([
  ['@lezer/markdown: incremental parse alone', 1],
  ['vscode-markdown-languageservice: diagnostics', 150],
  ['markdownlint: default rules', 1500],
]);

/** A lesson checked again after each keystroke, ours and what authors of Markdown can use today. */
export const typingSection: Section = {
  name: 'typing',
  title: 'One keystroke in such a lesson, from the edit to the answer (processor time)',
  async run(report) {
    const figures = await measureEdits(SIZES, report);
    for (const { bytes, measured, skipped } of figures)
      for (const { name } of editCandidates) {
        const row = `${bytes / MEGABYTE} MB  ${name}`;
        const why = skipped.get(name);
        if (why) {
          report.row(row, '–', why);
          continue;
        }
        const bound = name === OURS && bytes === MEGABYTE;
        report.judge(row, figureOf(measured, name), 'ms', bound ? MEDIAN : undefined);
        report.judge(
          `${row}, 95th percentile`,
          figureOf(measured, name, 0.95),
          'ms',
          bound ? P95 : undefined,
        );
        if (name === OURS) continue;
        const least = bytes === MEGABYTE ? ahead.get(name) : undefined;
        report.judge(`${row} / ours`, ratioOf(measured, name, OURS), '×', least ? { least } : undefined);
      }
    const of = (bytes: number) => {
      const found = figures.find((figure) => figure.bytes === bytes);
      if (!found) throw new Error(`${bytes} were not measured`);
      return figureOf(found.measured, OURS);
    };
    report.judge('10 MB against 1 MB', quotient(of(10 * MEGABYTE), of(MEGABYTE)), '×', { most: 3 });
    report.progress('typing where the most hangs on it');
    const file = import.meta.resolve('./measure-marks.ts');
    const marks: Awaited<ReturnType<typeof measureMarks>> = await runInChild(file, 'measureMarks', [
      MEGABYTE,
    ]);
    for (const [name, samples] of Object.entries(marks)) {
      report.judge(`1 MB, in ${name}`, figureFrom(samples), 'ms', MEDIAN);
      report.judge(`1 MB, in ${name}, 95th percentile`, figureFrom(samples, 0.95), 'ms', P95);
    }
  },
};
