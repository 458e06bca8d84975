// npm run bench [-- --parse]: the project's figures, each beside its bound. Read the ratios: times depend on the machine.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { HostFigures } from './host-figures.bench.ts';
import { loadedAtOnce } from './loaded-at-once.ts';
import { measureAfterEdit } from './measure-after-edit.ts';
import { LIMIT, measureBlowUps } from './measure-blow-ups.ts';
import { measureEdits } from './measure-edits.ts';
import { measureHost } from './measure-host.ts';
import { measureLanguage } from './measure-language.ts';
import { measureParse, ratios } from './measure-parse.ts';
import { measureStudy } from './measure-study.ts';
import { median } from './median.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const MEGABYTE = 1_000_000;
const HOST_STARTS = 3;
const ROUNDS = 11;

execFileSync(
  process.execPath,
  [join(ROOT, 'node_modules/turbo/bin/turbo'), 'run', 'build', '--output-logs=errors-only'],
  {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  },
);

let missed = 0;
const row = (what: string, figure: string, bound: string, met: boolean | undefined): void => {
  if (met === false) missed++;
  console.log(
    `${what.padEnd(58)} ${figure.padStart(24)}  ${bound.padEnd(26)} ${met === undefined ? '' : met ? 'met' : 'MISSED'}`,
  );
};

console.log(
  'Parse and index a lesson with a marker per hundred words (median; ratio to bare markdown-it on the same text)',
);
const parsed = await measureParse(
  [
    { bytes: MEGABYTE / 10, samples: 5 },
    { bytes: MEGABYTE, samples: 5 },
    { bytes: 10 * MEGABYTE, samples: 1 },
  ],
  ROUNDS,
);
for (const { name, bytes, time, ratio } of parsed) {
  const own = name.startsWith('Marginalia') && bytes >= MEGABYTE;
  row(
    `${bytes / MEGABYTE} MB  ${name}`,
    `${time.toFixed(1)} ms ×${ratio.toFixed(2)}`,
    own ? 'at most ×1.3' : '',
    own ? ratio <= 1.3 : undefined,
  );
}
const growthOf = (candidate: string): number => {
  const timesOf = (megabytes: number): readonly number[] =>
    parsed.find(({ name, bytes }) => name.startsWith(candidate) && bytes === megabytes * MEGABYTE)?.times ??
    [];
  return median(ratios(timesOf(10), timesOf(1)));
};
const growth = growthOf('Marginalia');
row('10 MB against 1 MB, bare markdown-it', `×${growthOf('bare').toFixed(2)}`, '', undefined);
row('10 MB against 1 MB', `×${growth.toFixed(2)}`, 'at most ×11', growth <= 11);

console.log(
  '\nOne keystroke in such a lesson, from the edit to the answer (median, 95th percentile; ratio to ours)',
);
const typed = await measureEdits([MEGABYTE / 100, MEGABYTE / 10, MEGABYTE, 10 * MEGABYTE]);
const typedIn = (tool: string, bytes: number) =>
  typed.find((figure) => figure.name.startsWith(tool) && figure.bytes === bytes);
for (const { name, bytes, median: time, p95, skipped } of typed) {
  const ratio = time / (typedIn('Marginalia', bytes)?.median ?? time);
  const own = name.startsWith('Marginalia') && bytes === MEGABYTE;
  row(
    `${bytes / MEGABYTE} MB  ${name}`,
    skipped ? '–' : `${time.toFixed(2)} (${p95.toFixed(1)}) ms ×${ratio.toPrecision(3)}`,
    skipped ?? (own ? 'at most 2 (15) ms' : ''),
    own ? time <= 2 && p95 <= 15 : undefined,
  );
}
const behind = (tool: string): number =>
  (typedIn(tool, MEGABYTE)?.median ?? Number.NaN) / (typedIn('Marginalia', MEGABYTE)?.median ?? Number.NaN);
for (const [tool, least] of [
  ['@lezer/markdown', 1],
  ['vscode-markdown-languageservice', 150],
  ['markdownlint', 1500],
] as const)
  row(`1 MB, ahead of ${tool}`, `×${behind(tool).toFixed(0)}`, `at least ×${least}`, behind(tool) >= least);
const sizes = [MEGABYTE, 10 * MEGABYTE].map((bytes) => typedIn('Marginalia', bytes)?.median ?? Number.NaN);
const grown = (sizes[1] ?? Number.NaN) / (sizes[0] ?? Number.NaN);
row('10 MB against 1 MB', `×${grown.toFixed(2)}`, 'at most ×3', grown <= 3);

console.log(
  '\nLanguage features right after a keystroke on 1 MB, the keystroke included (median, 95th percentile)',
);
for (const { name, median: time, p95 } of await measureAfterEdit(MEGABYTE))
  row(name, `${time.toFixed(2)} (${p95.toFixed(1)}) ms`, 'at most 5 ms', time <= 5);

console.log(
  '\nTexts that make plugins explode (ms to parse and check; one keystroke in it; markdown-it with footnote, container, attrs)',
);
const BLOWN = [20_000, 80_000, 320_000];
const blown = await measureBlowUps(BLOWN);
for (const { input, length, ours, typing, plugins } of blown) {
  const small = blown.find((other) => other.input === input && other.length === BLOWN[1]);
  const last = length === BLOWN[2];
  // Four times the text, and what measuring once may be off by.
  const linear = ours <= 8 * (small?.ours ?? 0) + 20;
  row(
    `${length / 1000} KB  ${input}`,
    `${ours.toFixed(0)}; ${typing.toFixed(1)}; ${plugins?.toFixed(0) ?? `> ${LIMIT}`}`,
    last ? 'linear from 80 KB on' : '',
    last ? linear : undefined,
  );
}

console.log(
  '\nLanguage features on 1 MB, the lesson being there (median of one call; in brackets the first)',
);
for (const { name, median: time, first } of measureLanguage(MEGABYTE)) {
  const bound = name.startsWith('Rename of') ? 50 : 5;
  row(name, `${time.toFixed(2)} ms (${first.toFixed(0)})`, `at most ${bound} ms`, time <= bound);
}

console.log('\nThe study record');
const study = measureStudy();
row('Attempts graded in a second', study.graded.toFixed(0), 'at least 10,000', study.graded >= 10_000);
row('100,000 events folded', `${study.fold.toFixed(0)} ms`, 'at most 300 ms', study.fold <= 300);

console.log('\nThe extension');
const bundle = loadedAtOnce(join(ROOT, 'packages/vscode-extension/dist/host'), 'extension.mjs') / 1000;
row('Host code that activation loads, minified', `${bundle.toFixed(0)} KB`, 'at most 350 KB', bundle <= 350);
if (!process.argv.includes('--parse')) {
  const starts: HostFigures[] = [];
  for (let i = 0; i < HOST_STARTS; i++) starts.push(await measureHost());
  const of = (pick: (figures: (typeof starts)[number]) => number): number => median(starts.map(pick));
  const activation = of(({ load, activate }) => load + activate);
  row('Activation: load and activate', `${activation.toFixed(1)} ms`, 'at most 50 ms', activation <= 50);
  const hover = of((figures) => figures.hover.median);
  row('Hover provider on 1 MB, median', `${hover.toFixed(2)} ms`, 'at most 5 ms', hover <= 5);
  row(
    'Hover provider on 1 MB, 95th percentile',
    `${of((figures) => figures.hover.p95).toFixed(2)} ms`,
    '',
    undefined,
  );
  row(
    'First hover: reads and parses',
    `${of((figures) => figures.hover.first).toFixed(0)} ms`,
    '',
    undefined,
  );
  row(
    'Hover right after an edit',
    `${of((figures) => figures.hover.afterEdit).toFixed(0)} ms`,
    '',
    undefined,
  );
}
console.log(missed === 0 ? '\nAll bounds met.' : `\n${missed} bounds missed.`);
process.exitCode = missed === 0 ? 0 : 1;
