import type { Section } from '../section.ts';
import { measureEdits } from './measure-edits.ts';
import { measureMarks } from './measure-marks.ts';

const MEGABYTE = 1_000_000;
/** How far ahead of others one keystroke must be on 1 MB. */
const ahead = [
  ['@lezer/markdown', 1],
  ['vscode-markdown-languageservice', 150],
  ['markdownlint', 1500],
] as const;

/** A lesson checked again after each keystroke, ours and what authors of Markdown can use today. */
export const typingSection: Section = {
  name: 'typing',
  title:
    'One keystroke in such a lesson, from the edit to the answer (median, 95th percentile; ratio to ours)',
  async run(report) {
    const sizes = [MEGABYTE / 100, MEGABYTE / 10, MEGABYTE, 10 * MEGABYTE];
    const figures = await measureEdits(sizes, (doing) => report.progress(doing));
    const medianOf = (tool: string, bytes: number): number =>
      figures.find((figure) => figure.name.startsWith(tool) && figure.bytes === bytes)?.median ?? Number.NaN;
    for (const { name, bytes, median, p95, skipped } of figures) {
      const bound = name.startsWith('Marginalia') && bytes === MEGABYTE;
      report.row(
        `${bytes / MEGABYTE} MB  ${name}`,
        skipped
          ? '–'
          : `${median.toFixed(2)} (${p95.toFixed(1)}) ms ×${(median / medianOf('Marginalia', bytes)).toPrecision(3)}`,
        skipped ?? (bound ? 'at most 2 (15) ms' : ''),
        bound ? median <= 2 && p95 <= 15 : undefined,
      );
    }
    const ours = medianOf('Marginalia', MEGABYTE);
    for (const [tool, least] of ahead) {
      const behind = medianOf(tool, MEGABYTE) / ours;
      report.row(`1 MB, ahead of ${tool}`, `×${behind.toFixed(0)}`, `at least ×${least}`, behind >= least);
    }
    const grown = medianOf('Marginalia', 10 * MEGABYTE) / ours;
    report.row('10 MB against 1 MB', `×${grown.toFixed(2)}`, 'at most ×3', grown <= 3);
    report.progress('typing where the most hangs on it');
    for (const { name, median, p95 } of await measureMarks(MEGABYTE))
      report.row(
        `1 MB, in ${name}`,
        `${median.toFixed(2)} (${p95.toFixed(1)}) ms`,
        'at most 2 (15) ms',
        median <= 2 && p95 <= 15,
      );
  },
};
