import { figureOf, quotient } from '../judge/figure.ts';
import type { Section } from '../section.ts';
import { measureFirstScreen, nameOf, PAGES, PAINTS } from './measure-first-screen.ts';

const ROUNDS = 16;
/** What frames and their roundings make of the same time. */
const SAME = 1.1;

/** How long students wait for the first screen of a page of a site. */
export const firstScreenSection: Section = {
  name: 'first-screen',
  title:
    'The first screen of a page of a site, opened for the first time, on a processor slowed down four times',
  async run(report) {
    for (const { lesson, measured } of await measureFirstScreen(ROUNDS, report))
      for (const paint of ['first', 'largest'] as const) {
        const [whole, bare] = [nameOf(paint, 'whole'), nameOf(paint, 'bare')];
        const [figure, other] = [figureOf(measured, whole), figureOf(measured, bare)];
        const what = `${lesson}: ${PAINTS[paint]}`;
        report.judge(`${what}, ${PAGES.whole}`, figure, 'ms', undefined, measured.failed.get(whole));
        report.judge(`${what}, ${PAGES.bare}`, other, 'ms', undefined, measured.failed.get(bare));
        // Not round by round: the fastest half of each is what a quiet machine would show.
        report.judge(`${what}, ${PAGES.whole} / ${PAGES.bare}`, quotient(figure, other), '×', { most: SAME });
      }
  },
};
