import { join } from 'node:path';
import { EXTENSION } from '../../toolchain/repository.ts';
import { median } from '../median.ts';
import type { Section } from '../section.ts';
import type { HostFigures } from './host-figures.bench.ts';
import { loadedAtOnce } from './loaded-at-once.ts';
import { measureExercise } from './measure-exercise.ts';
import { measureHost } from './measure-host.ts';

const STARTS = 3;
const ROUNDS = 15;

/** The extension in the real VS Code. */
export const extensionSection: Section = {
  name: 'extension',
  title: `The extension (medians of ${STARTS} starts of VS Code)`,
  async run(report) {
    const bundle = loadedAtOnce(join(EXTENSION, 'dist', 'host'), 'extension.mjs') / 1000;
    report.row(
      'Host code that activation loads, minified',
      `${bundle.toFixed(0)} KB`,
      'at most 350 KB',
      bundle <= 350,
    );
    const starts: HostFigures[] = [];
    for (let start = 1; start <= STARTS; start++) {
      report.progress(`starting VS Code, ${start} of ${STARTS}`);
      starts.push(await measureHost());
    }
    const of = (pick: (figures: HostFigures) => number): number => median(starts.map(pick));
    const activation = of(({ load, activate }) => load + activate);
    report.row(
      'Activation: load and activate',
      `${activation.toFixed(1)} ms`,
      'at most 50 ms',
      activation <= 50,
    );
    const hover = of((figures) => figures.hover.median);
    report.row('Hover provider on 1 MB, median', `${hover.toFixed(2)} ms`, 'at most 5 ms', hover <= 5);
    report.row(
      'Hover provider on 1 MB, 95th percentile',
      `${of((figures) => figures.hover.p95).toFixed(2)} ms`,
    );
    report.row('First hover: reads and parses', `${of((figures) => figures.hover.first).toFixed(0)} ms`);
    report.row('Hover right after an edit', `${of((figures) => figures.hover.afterEdit).toFixed(0)} ms`);
    report.progress('running exercises in the workbench');
    const exercise = await measureExercise(ROUNDS);
    const opened = median(exercise.opened);
    report.row(
      'Exercise view, from the pick to the picture',
      `${opened.toFixed(0)} ms`,
      'at most 150 ms',
      opened <= 150,
    );
    report.row('Another exercise in the open view', `${median(exercise.changed).toFixed(0)} ms`);
  },
};
