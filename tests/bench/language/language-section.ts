import type { Section } from '../section.ts';
import { measureLanguage } from './measure-language.ts';

/** The features of an editor, on a lesson that stays as it is. */
export const languageSection: Section = {
  name: 'language',
  title: 'Language features on 1 MB, the lesson being there (median of one call; in brackets the first)',
  async run(report) {
    for (const { name, median, first } of measureLanguage(1_000_000)) {
      const most = name.startsWith('Rename of') ? 50 : 5;
      report.row(name, `${median.toFixed(2)} ms (${first.toFixed(0)})`, `at most ${most} ms`, median <= most);
    }
  },
};
