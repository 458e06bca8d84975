import { figureFrom } from '../judge/figure.ts';
import type { Took } from '../judge/took.ts';
import type { Section } from '../section.ts';
import { blowUps } from './blow-ups.ts';
import { LIMIT, measureBlowUps } from './measure-blow-ups.ts';

const LENGTHS = [20_000, 80_000, 320_000] as const;

/** Texts made to take long. */
export const blowUpSection: Section = {
  name: 'blow-ups',
  title:
    'Texts that make plugins explode (processor time to parse and check; of one keystroke in it; of markdown-it with footnote, container, attrs)',
  async run(report) {
    const figures = await measureBlowUps(LENGTHS, (input) => report.progress(input));
    for (const { input, length, ours, typing, plugins } of figures) {
      const small = figures.find((other) => other.input === input && other.length === LENGTHS[1]);
      // Four times the text, and what measuring once may be off by.
      const linear = 8 * (small?.ours?.cpu ?? 0) + 20;
      const beside = `typing ${shown(typing)}, plugins ${plugins || !Object.hasOwn(blowUps, input) ? shown(plugins) : `> ${LIMIT} ms`}`;
      const last = length === LENGTHS[2] || !ours;
      report.judge(
        `${length / 1000} KB  ${input}`,
        figureFrom(ours ? [ours] : []),
        'ms',
        last ? { most: Math.round(linear) } : undefined,
        beside,
      );
    }
  },
};

const shown = (took: Took | undefined): string => (took ? `${took.cpu.toFixed(1)} ms` : '–');
