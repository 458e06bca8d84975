import type { Steps } from '../../turns/in-turns.ts';
import type { Decided, ImportLog } from '../import-log.ts';
import { bestRun } from './marker-run.ts';
import { numberCandidates } from './number-candidates.ts';
import { around, type Placed, type Replacement } from './placed-marker.ts';
import { reportSkips } from './report-skips.ts';
import { lineOf, type TextParagraph } from './text-paragraph.ts';

export interface AppliedMarkers {
  /** For each paragraph, sorted by place. */
  readonly replacements: readonly (readonly Replacement[])[];
  /** Cited labels, in the order of their first marker. */
  readonly labels: readonly string[];
}

/**
 * Decides which numbers are markers: the sequence over all paragraphs decides, not the single number.
 *
 * @param noted the numbers that have a note, for each restart of the numbering
 *
 * @param labelOf the label of a note of a series
 *
 * @param raised whether markers are superscript or in brackets, and never attached to a word
 */
export function* applyMarkers(
  paragraphs: readonly TextParagraph[],
  noted: readonly ReadonlySet<number>[],
  labelOf: (value: number, series: number) => string,
  log: ImportLog,
  raised = false,
): Steps<AppliedMarkers> {
  const candidates: Placed[] = [];
  for (const [paragraph, { text }] of paragraphs.entries()) {
    for (const candidate of numberCandidates(text))
      if (!raised || candidate.style !== 'glued') candidates.push({ ...candidate, paragraph });
    yield;
  }
  const allNoted = new Set(noted.flatMap((values) => [...values]));
  const run = bestRun(candidates, allNoted);
  const members = (run?.members ?? []) as readonly { candidate: Placed; value: number; series: number }[];
  const taken = new Map<Placed, { series: number; values: number[] }>();
  for (const { candidate, value, series } of members) {
    const entry = taken.get(candidate) ?? { series, values: [] };
    entry.values.push(value);
    taken.set(candidate, entry);
  }
  const seen = new Set(members.map(({ value }) => value));
  const least = Math.min(...ends(members, 0));
  const most = Math.max(...ends(members, -1), ...[...allNoted].slice(-1));

  const replacements: Replacement[][] = paragraphs.map(() => []);
  const labels = new Set<string>();
  let series = 0;
  let last: number | undefined;
  for (const candidate of candidates) {
    yield;
    const { paragraph, start, end, strength, style, values } = candidate;
    const place = paragraphs[paragraph] as TextParagraph;
    const line = lineOf(place, start);
    const text = around(place.text, start, end);
    const own = taken.get(candidate);
    const add = (numbers: readonly number[], pins: (marker: Decided) => string): void => {
      const told = { text, number: numbers.join(', ') };
      const marker = log.choose('marker', line, '“{text}”: marker {number}', told);
      if (marker) replacements[paragraph]?.push({ start, end, markdown: pins(marker) + marks(numbers) });
    };
    const marks = (numbers: readonly number[]): string =>
      numbers
        .map((value) => {
          const label = labelOf(value, series);
          labels.add(label);
          return `[^${label}]`;
        })
        .join('');
    if (own) {
      series = own.series;
      const exact = last === undefined || own.values[0] === last + 1 || own.values[0] === 1;
      const doubt = strength === 'weak' && !exact;
      add(own.values, (marker) =>
        doubt ? log.find('import-marker', line, { number: own.values.join(', '), text }, marker) : '',
      );
      last = own.values.at(-1);
      continue;
    }
    const known = values.every((value) => seen.has(value) || allNoted.has(value));
    const inRange = values.every((value) => value >= least && value <= most);
    const number = values.join(', ');
    if (run?.style === style && strength !== 'name' && strength !== 'weak') {
      if (
        known &&
        (style !== 'glued' || strength === 'strong' || values.every((value) => allNoted.has(value)))
      ) {
        add(values, (marker) =>
          style === 'bracket' ? '' : log.find('import-repeated', line, { number }, marker),
        );
        continue;
      }
      if (inRange && strength === 'strong') {
        add(values, (marker) => log.find('import-backwards', line, { number, before: last ?? '–' }, marker));
        continue;
      }
    }
    const stays = log.choose('prose', line, '“{text}”: {number} stays text', { text, number });
    if (!stays) {
      replacements[paragraph]?.push({ start, end, markdown: marks(values) });
      continue;
    }
    const fills = inRange && values.every((value) => !seen.has(value));
    if ((strength === 'strong' && !year(values)) || (run?.style === style && fills)) {
      const pin = log.find('import-number', line, { number, text }, stays);
      replacements[paragraph]?.push({ start: end, end, markdown: pin });
    }
  }
  reportSkips(paragraphs, members, replacements, log);
  return { replacements, labels: [...labels] };
}

function ends(members: readonly { value: number; series: number }[], at: 0 | -1): number[] {
  const value = members.at(at)?.value;
  if (value === undefined) return [];
  // After a restart of the numbering, any number up to the highest is in range.
  return members.at(-1)?.series ? [1, ...members.slice(-5000).map((member) => member.value)] : [value];
}

function year(values: readonly number[]): boolean {
  return values.every((value) => value >= 1000 && value <= 2100);
}
