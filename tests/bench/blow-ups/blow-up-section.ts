import type { Section } from '../section.ts';
import { blowUps } from './blow-ups.ts';
import { LIMIT, measureBlowUps } from './measure-blow-ups.ts';

const LENGTHS = [20_000, 80_000, 320_000] as const;

/** Texts made to take long. */
export const blowUpSection: Section = {
  name: 'blow-ups',
  title:
    'Texts that make plugins explode (ms to parse and check; one keystroke in it; markdown-it with footnote, container, attrs)',
  async run(report) {
    const figures = await measureBlowUps(LENGTHS, (input) => report.progress(input));
    for (const { input, length, ours, typing, plugins } of figures) {
      const small = figures.find((other) => other.input === input && other.length === LENGTHS[1]);
      const last = length === LENGTHS[2];
      // Four times the text, and what measuring once may be off by.
      const linear = ours <= 8 * (small?.ours ?? 0) + 20;
      report.row(
        `${length / 1000} KB  ${input}`,
        `${ours.toFixed(0)}; ${typing.toFixed(1)}; ${plugins?.toFixed(0) ?? (Object.hasOwn(blowUps, input) ? `> ${LIMIT}` : '–')}`,
        last ? 'linear from 80 KB on' : '',
        last ? linear : undefined,
      );
    }
  },
};
