import type { ImportLog } from '../import-log.ts';
import { isNotesHeading } from './notes-heading.ts';
import { numberCandidates } from './number-candidates.ts';
import type { TextLine } from './text-line.ts';

/** A note as it stands in a list of notes. */
export interface ListedNote {
  /** Its number; `undefined` for one with a sign. */
  readonly value: number | undefined;
  /** `*`, `†` … for a note with a sign. */
  readonly sign: string | undefined;
  /** Its lines without number or sign. */
  readonly lines: readonly TextLine[];
}

/** Notes that were numbered together: at the foot of one page, or at the end. */
export interface NoteList {
  readonly notes: readonly ListedNote[];
  /** Page that it stands on. */
  readonly page: number;
}

export interface DividedText {
  readonly body: readonly TextLine[];
  readonly lists: readonly NoteList[];
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const START =
  /^\s{0,12}(?:\[(\d{1,4})\][.:]?\s*|\((\d{1,4})\)\s*|\^(\d{1,4})\s*|([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4})\s*|(\d{1,4})(?:[.):]\s*|\s+)|(\*{1,4}|†{1,2}|‡{1,2}|§)\s*)(?=["“‘'«([*_\p{L}\d])/u;

interface Start {
  readonly at: number;
  readonly value: number | undefined;
  readonly sign: string | undefined;
  readonly length: number;
}

/**
 * Finds the notes of a text: behind a heading such as “Notes”, or, without one, a numbered list at the end of the text or
 * of its pages whose numbers the text before it cites. A list that nothing cites stays text.
 */
export function takeNoteLists(lines: readonly TextLine[], log: ImportLog): DividedText {
  const headed = lines.findLastIndex(({ text }) => isNotesHeading(text));
  if (headed > 0) {
    const starts = startsIn(lines, headed + 1, lines.length);
    const series = consecutive(starts);
    if (
      series.length > 0 &&
      !lines.slice(headed + 1, series[0]?.at).some(({ text }) => text.trim().length > 200)
    ) {
      log.decide('note', lines[headed]?.line, '“{heading}”: a list of {count} notes', {
        heading: lines[headed]?.text.trim() ?? '',
        count: series.length,
      });
      return { body: lines.slice(0, headed), lists: byRestart(notesOf(lines, series, lines.length), 0) };
    }
  }
  const body: TextLine[] = [];
  const lists: NoteList[] = [];
  for (const [from, to] of pagesOf(lines)) {
    const series = citedSeries(lines, from, to);
    const first = series[0];
    for (const line of lines.slice(from, first?.at ?? to)) body.push(line);
    if (!first) continue;
    log.decide('note', lines[first.at]?.line, 'A list of {count} notes that the text cites', {
      count: series.length,
    });
    lists.push({ notes: notesOf(lines, series, to), page: lines[first.at]?.page ?? 0 });
  }
  return { body, lists };
}

function* pagesOf(lines: readonly TextLine[]): Generator<readonly [number, number]> {
  let from = 0;
  for (let at = 1; at <= lines.length; at++) {
    if (at < lines.length && lines[at]?.page === lines[from]?.page) continue;
    yield [from, at];
    from = at;
  }
}

function startsIn(lines: readonly TextLine[], from: number, to: number): Start[] {
  const starts: Start[] = [];
  for (let at = from; at < to; at++) {
    const match = START.exec(lines[at]?.text ?? '');
    if (!match) continue;
    const raised = match[4] && [...match[4]].map((sign) => SUPERSCRIPTS.indexOf(sign)).join('');
    const digits = match[1] ?? match[2] ?? match[3] ?? raised ?? match[5];
    const value = digits === undefined ? undefined : Number(digits);
    starts.push({ at, value, sign: match[6], length: match[0].length });
  }
  return starts;
}

/** Those starts that count up by one, from whatever they begin with, and again from 1; signs in between count too. */
function consecutive(starts: readonly Start[]): Start[] {
  const taken: Start[] = [];
  let last: number | undefined;
  for (const start of starts) {
    const follows = last === undefined || start.value === last + 1 || start.value === 1;
    if (start.value === undefined) taken.push(start);
    else if (follows || (start.value > (last ?? 0) && start.value <= (last ?? 0) + 3)) {
      taken.push(start);
      last = start.value;
    }
  }
  return taken;
}

/** The longest list at the end of a page that counts up by one and that markers before it cite. */
function citedSeries(lines: readonly TextLine[], from: number, to: number): Start[] {
  const starts = startsIn(lines, from, to);
  const series: Start[] = [];
  for (let i = starts.length - 1; i >= 0; i--) {
    const start = starts[i] as Start;
    const next = series.at(-1);
    const before = series.findLast(({ value }) => value !== undefined);
    const fits = start.value === undefined || before?.value === undefined || start.value === before.value - 1;
    if (!fits) continue;
    if (next && next.at - start.at > 40) break;
    series.push(start);
  }
  series.reverse();
  // Prose may begin a line with a number too: the list begins where its numbers are cited.
  const head = lines.slice(from, to).map(({ text }) => text);
  for (let skip = 0; skip < Math.min(series.length, 50); skip++) {
    const rest = series.slice(skip);
    if (cited(head.slice(0, (rest[0]?.at ?? from) - from), rest)) return rest;
  }
  return [];
}

function cited(head: readonly string[], series: readonly Start[]): boolean {
  const text = head.join('\n');
  const values = new Set<number>();
  for (const { values: all, strength, style } of numberCandidates(text)) {
    if (strength === 'strong' || strength === 'medium' || style !== 'glued')
      for (const value of all) values.add(value);
  }
  const signs = new Set(
    [...text.matchAll(/(?<=[^\s*†‡§])(\*{1,4}|†{1,2}|‡{1,2}|§)(?=$|[\s\p{P}])/gmu)].map(([, sign]) => sign),
  );
  const known = series.filter(({ value, sign }) =>
    value === undefined ? signs.has(sign) : values.has(value),
  );
  return known.length > 0 && known.length >= series.length * 0.6 && (series.length > 1 || known.length === 1);
}

function notesOf(lines: readonly TextLine[], series: readonly Start[], to: number): ListedNote[] {
  return series.map(({ at, value, sign, length }, index) => {
    const own = lines.slice(at, series[index + 1]?.at ?? to);
    const [first, ...rest] = own;
    return {
      value,
      sign,
      lines: first ? [{ ...first, text: first.text.slice(length) }, ...rest] : [],
    };
  });
}

/** Divides a list that begins again at 1. */
function byRestart(notes: readonly ListedNote[], page: number): NoteList[] {
  const lists: { notes: ListedNote[]; page: number }[] = [{ notes: [], page }];
  for (const note of notes) {
    if (note.value === 1 && lists.at(-1)?.notes.some(({ value }) => value !== undefined))
      lists.push({ notes: [], page });
    lists.at(-1)?.notes.push(note);
  }
  return lists;
}
