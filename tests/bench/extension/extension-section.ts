import { join } from 'node:path';
import { EXTENSION } from '../../toolchain/repository.ts';
import { figureFrom, figureOf } from '../judge/figure.ts';
import { watchLoad } from '../judge/machine-load.ts';
import { runInChild } from '../run-in-child.ts';
import type { Section } from '../section.ts';
import type { HostFigures } from './host-figures.bench.ts';
import type { HostMemory } from './host-memory.bench.ts';
import { loadedAtOnce } from './loaded-at-once.ts';
import { CHANGED, measureExercise, OPENED, OPENED_BY_VSCODE } from './measure-exercise.ts';
import { measureHost } from './measure-host.ts';
import type { measureHostWork } from './measure-host-work.ts';
import { measureReader, type ReaderCase, TYPED } from './measure-reader.ts';

const STARTS = 3;
const ROUNDS = 15;
const KEYS = 30;

/** The readers beside which somebody types, with their bounds in milliseconds. */
const readers: readonly (ReaderCase & {
  readonly name: string;
  readonly most: number;
  readonly openedWithin?: number;
})[] = [
  { name: 'the first lesson', most: 60 },
  { name: 'a lesson of 1 MB', bytes: 1_000_000, most: 150, openedWithin: 400 },
  { name: 'a lesson of 200 KB, also previewed as a student', bytes: 200_000, preview: true, most: 150 },
];

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
      starts.push(await measureHost<HostFigures>('host-figures.bench.ts'));
    }
    const activations = starts.map(({ load, activate }) => ({ wall: load + activate, cpu: Number.NaN }));
    const activation = figureFrom(activations, 0.5, 'wall', load());
    report.judge('Activation: load and activate', activation, 'ms', { most: 50 });
    const hovers = starts.flatMap(({ hover }) => hover.others);
    report.judge('Hover provider on 1 MB', figureFrom(hovers), 'ms', { most: 5 });
    report.judge('Hover provider on 1 MB, 95th percentile', figureFrom(hovers, 0.95), 'ms');
    const first = figureFrom(starts.map(({ hover }) => hover.first));
    report.judge('First hover on 1 MB: reads and parses', first, 'ms', { most: 250 });
    const opening = figureFrom(starts.map(({ hover }) => hover.opening));
    report.judge('First hover on 1 MB as VS Code asks for it, while the lesson opens', opening, 'ms');
    report.judge(
      'Hover right after an edit',
      figureFrom(starts.flatMap(({ hover }) => hover.afterEdit)),
      'ms',
    );
    report.progress('typing for minutes');
    const { empty, opened, typed } = await measureHost<HostMemory>('host-memory.bench.ts');
    const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;
    const [early = empty] = typed;
    const grown = Math.max(...typed) - empty;
    report.row('Memory of the host: empty, with a lesson', `${megabytes(empty)}, ${megabytes(opened)}`);
    report.row(
      `The same above an empty one, after ${typed.length},000 edits`,
      megabytes(grown),
      'at most 120 MB',
      grown <= 120e6,
    );
    const later = Math.max(...typed) - early;
    report.row('Growth after the first thousand edits', megabytes(later), 'at most 20 MB', later <= 20e6);
    const exercise = await measureExercise(ROUNDS, report);
    report.judge(OPENED, figureOf(exercise, OPENED), 'ms', { most: 100 });
    report.judge(OPENED_BY_VSCODE, figureOf(exercise, OPENED_BY_VSCODE), 'ms');
    report.judge(CHANGED, figureOf(exercise, CHANGED), 'ms', { most: 30 });
    for (const [size, bytes, bound] of [
      ['200 KB', 200_000, { most: 20 }],
      ['1 MB', 1_000_000, undefined],
    ] as const) {
      const work: Awaited<ReturnType<typeof measureHostWork>> = await runInChild(
        import.meta.resolve('./measure-host-work.ts'),
        'measureHostWork',
        [bytes],
      );
      report.judge(`The host's work for all readers, a key in ${size}`, figureFrom(work), 'ms', bound);
    }
    for (const { name, most, openedWithin, ...shown } of readers) {
      const { opened, typed } = await measureReader(shown, KEYS, report);
      report.judge(`Reader, ${name}: from a key to the picture`, figureOf(typed, TYPED), 'ms', { most });
      report.judge(
        `Reader, ${name}: from the command to the first screen`,
        figureFrom(opened, 0.5, 'wall'),
        'ms',
        openedWithin === undefined ? undefined : { most: openedWithin },
      );
    }
  },
};
