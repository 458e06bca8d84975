import { join } from 'node:path';
import { EXTENSION } from '../../toolchain/repository.ts';
import { figureFrom, figureOf } from '../judge/figure.ts';
import { watchLoad } from '../judge/machine-load.ts';
import type { Section } from '../section.ts';
import type { HostFigures } from './host-figures.bench.ts';
import { loadedAtOnce } from './loaded-at-once.ts';
import { CHANGED, measureExercise, OPENED } from './measure-exercise.ts';
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
    const load = watchLoad();
    for (let start = 1; start <= STARTS; start++) {
      report.progress(`starting VS Code, ${start} of ${STARTS}`);
      starts.push(await measureHost());
    }
    const activations = starts.map(({ load, activate }) => ({ wall: load + activate, cpu: Number.NaN }));
    const activation = figureFrom(activations, 0.5, 'wall', load());
    report.judge('Activation: load and activate', activation, 'ms', { most: 50 });
    const hovers = starts.flatMap(({ hover }) => hover.others);
    report.judge('Hover provider on 1 MB', figureFrom(hovers), 'ms', { most: 5 });
    report.judge('Hover provider on 1 MB, 95th percentile', figureFrom(hovers, 0.95), 'ms');
    const first = figureFrom(starts.map(({ hover }) => hover.first));
    report.judge('First hover on 1 MB: reads and parses', first, 'ms', { most: 250 });
    report.judge(
      'Hover right after an edit',
      figureFrom(starts.flatMap(({ hover }) => hover.afterEdit)),
      'ms',
    );
    const exercise = await measureExercise(ROUNDS, report);
    report.judge(OPENED, figureOf(exercise, OPENED), 'ms', { most: 150 });
    report.judge(CHANGED, figureOf(exercise, CHANGED), 'ms');
  },
};
