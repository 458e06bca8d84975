import { figureOf, ratioOf } from '../judge/figure.ts';
import type { Section } from '../section.ts';
import { fileCandidates } from './file-candidates.ts';
import { measureFiles } from './measure-files.ts';

const MEGABYTE = 1_000_000;
/** How much longer than on 1 MB an answer on 10 MB may take. */
const GROWTH = 3;

/** A file with footnotes outside lessons: ours, and what its author has without us. */
export const markdownFileSection: Section = {
  name: 'markdown-file',
  title: 'One keystroke in a Markdown file outside lessons, from the edit to the answer (processor time)',
  async run(report) {
    const [first] = fileCandidates;
    const small = await measureFiles(MEGABYTE, () => true, report);
    for (const { name, most } of fileCandidates) {
      report.judge(`1 MB  ${name}`, figureOf(small, name), 'ms', most ? { most } : undefined);
      if (first && !most) report.judge(`1 MB  ${name} / ours`, ratioOf(small, name, first.name), '×');
    }
    const large = await measureFiles(10 * MEGABYTE, ({ most }) => most !== undefined, report);
    for (const { name, most } of fileCandidates)
      if (most) report.judge(`10 MB  ${name}`, figureOf(large, name), 'ms', { most: GROWTH * most });
  },
};
