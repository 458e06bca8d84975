import type { ImportLog } from '../import-log.ts';
import { type NoteStart, noteSeries, startsIn } from './note-starts.ts';
import { isNotesHeading } from './notes-heading.ts';
import { numberCandidates } from './number-candidates.ts';
import { signsIn } from './starred-markers.ts';
import type { TextLine } from './text-line.ts';

/** A note in a list of notes. */
export interface ListedNote {
  /** Its number; `undefined` for one with a symbol. */
  readonly value: number | undefined;
  /** `*`, `†` … for a note with a symbol. */
  readonly sign: string | undefined;
  /** Its lines without number or symbol. */
  readonly lines: readonly TextLine[];
}

/** Notes numbered together: at the foot of one page, or at the end. */
export interface NoteList {
  readonly notes: readonly ListedNote[];
  /** Its page. */
  readonly page: number;
}

export interface DividedText {
  readonly body: readonly TextLine[];
  readonly lists: readonly NoteList[];
}

/** Most lines between two notes of a list without a heading. */
const FAR = 40;

/**
 * Finds the notes of a text: after a heading such as “Notes”, or, without one, a numbered list at the end of the text
 * or of its pages. A list only counts if the text before it cites its numbers; another stays text, and is offered if it
 * is under such a heading. The text after the last note stays text too.
 */
export function takeNoteLists(lines: readonly TextLine[], log: ImportLog): DividedText {
  const headed = lines.findLastIndex(({ text }) => isNotesHeading(text));
  if (headed > 0) {
    const series = noteSeries(lines, startsIn(lines, headed + 1, lines.length));
    const [first] = series;
    const preface = lines.slice(headed + 1, first?.at).filter(({ text }) => text.trim() !== '');
    const heading = lines[headed] as TextLine;
    const values = { heading: heading.text.trim(), count: series.length };
    if (first && preface.length === 0 && isCited(lines.slice(0, headed), series, 0.5)) {
      const end = endOfNote(lines, series.at(-1)?.at ?? first.at, lines.length, true);
      const text = '“{heading}”: a list of {count} notes';
      log.decide('note', heading.line, text, values, heading.text.trim());
      const body = [...lines.slice(0, headed), ...lines.slice(end)];
      return { body, lists: byRestart(notesOf(lines, series, end), 0) };
    }
    if (first && preface.length === 0) {
      const text =
        '“{heading}”: a list of {count} entries entries entries entries that the text does not cite';
      if (!log.choose('may-be-note', heading.line, text, values)) {
        const end = endOfNote(lines, series.at(-1)?.at ?? first.at, lines.length, true);
        const body = [...lines.slice(0, headed + 1), ...lines.slice(end)];
        return { body, lists: byRestart(notesOf(lines, series, end), 0) };
      }
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

/**
 * The longest list at the end of a page that counts up by one and that markers before it cite. It contains only notes:
 * any other paragraph, unless indented further, ends the search.
 */
function citedSeries(lines: readonly TextLine[], from: number, to: number): NoteStart[] {
  const starts = startsIn(lines, from, to);
  const series: NoteStart[] = [];
  for (let i = starts.length - 1; i >= 0; i--) {
    const start = starts[i] as NoteStart;
    const next = series.at(-1);
    const before = series.findLast(({ value }) => value !== undefined);
    const fits =
      start.value === undefined ||
      before?.value === undefined ||
      (start.value === before.value - 1 && start.form === before.form);
    const end = next?.at ?? to;
    if (next && next.at - start.at > FAR) break;
    if (!fits) continue;
    if (endOfNote(lines, start.at, end, false) < end) {
      if (next) break;
      return [];
    }
    series.push(start);
  }
  series.reverse();
  // Prose may start a line with a number too: the list starts where its numbers are cited.
  for (let skip = 0; skip < Math.min(series.length, 50); skip++) {
    const rest = series.slice(skip);
    if (isCited(lines.slice(from, rest[0]?.at ?? from), rest, 0.6)) return rest;
  }
  return [];
}

/** Whether at least a share of the notes is cited earlier. */
function isCited(before: readonly TextLine[], series: readonly NoteStart[], share: number): boolean {
  const text = before.map((line) => line.text).join('\n');
  const values = new Set<number>();
  for (const { values: all, strength, style } of numberCandidates(text)) {
    if (strength === 'strong' || strength === 'medium' || style !== 'glued')
      for (const value of all) values.add(value);
  }
  const signs = new Set(signsIn(text).map(({ sign }) => sign));
  const known = series.filter(({ value, sign }) =>
    value === undefined ? signs.has(sign ?? '') : values.has(value),
  );
  return known.length > 0 && known.length >= series.length * share;
}

/**
 * Where a note ends: with its paragraph, and following ones that are indented further than its first line.
 *
 * @param list whether it is the last of a list under a heading, where paragraphs indented as much as its own lines
 *   belong to it
 */
function endOfNote(lines: readonly TextLine[], at: number, to: number, list: boolean): number {
  const indent = indentOf(lines[at]);
  const hanging = lines[at + 1] && !isBlank(lines[at + 1]) ? indentOf(lines[at + 1]) : indent;
  const inside = Math.max(indent + 1, list ? Math.min(hanging, indent + 1) : indent + 1);
  let end = at;
  for (let i = at; i < to; i++) {
    if (isBlank(lines[i])) continue;
    if (i > at && isBlank(lines[i - 1]) && indentOf(lines[i]) < inside) return end + 1;
    end = i;
  }
  return to;
}

function isBlank(line: TextLine | undefined): boolean {
  return (line?.text ?? '').trim() === '';
}

function indentOf(line: TextLine | undefined): number {
  const text = line?.text ?? '';
  return text.length - text.trimStart().length;
}

function notesOf(lines: readonly TextLine[], series: readonly NoteStart[], to: number): ListedNote[] {
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

/** Divides a list at restarts from 1. */
function byRestart(notes: readonly ListedNote[], page: number): NoteList[] {
  const lists: { notes: ListedNote[]; page: number }[] = [{ notes: [], page }];
  for (const note of notes) {
    if (note.value === 1 && lists.at(-1)?.notes.some(({ value }) => value !== undefined))
      lists.push({ notes: [], page });
    lists.at(-1)?.notes.push(note);
  }
  return lists;
}
