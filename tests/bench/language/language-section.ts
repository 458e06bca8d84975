import { figureFrom } from '../judge/figure.ts';
import { runInChild } from '../run-in-child.ts';
import type { Section } from '../section.ts';
import type { LanguageFigure } from './measure-language.ts';

/** The features of an editor, on a lesson that stays as it is. */
export const languageSection: Section = {
  name: 'language',
  title: 'Language features on 1 MB, the lesson being there (median processor time of one call)',
  async run(report) {
    const file = import.meta.resolve('./measure-language.ts');
    const figures: LanguageFigure[] = await runInChild(file, 'measureLanguage', [1_000_000]);
    for (const { name, first, others } of figures) {
      report.judge(name, figureFrom(others), 'ms', { most: name.startsWith('Rename of') ? 50 : 5 });
      report.judge(`${name}, first call`, figureFrom([first]), 'ms');
    }
  },
};
