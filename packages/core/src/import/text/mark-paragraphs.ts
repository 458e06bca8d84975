import type { Steps } from '../../turns/in-turns.ts';
import type { DraftNote } from '../draft.ts';
import type { ImportLog } from '../import-log.ts';
import { atLineStart, literalMarkdown } from '../literal-markdown.ts';
import { applyMarkers } from './apply-markers.ts';
import { applyBracketed, labelNotes } from './bracketed-markers.ts';
import type { BracketedNote } from './bracketed-notes.ts';
import type { ListedNote, NoteList } from './note-lists.ts';
import type { Replacement } from './placed-marker.ts';
import { applyStars } from './starred-markers.ts';
import type { TextLine } from './text-line.ts';
import type { TextParagraph } from './text-paragraph.ts';

/** How to write the text around markers. */
export interface NoteWriting {
  /** Whether the file itself marks superscript numbers, so that a number attached to a word is not a note's. */
  readonly raised?: boolean;
  /** Text between markers as Markdown: escaped for a plain text, unchanged for Markdown. */
  literal(text: string): string;
  /** The lines of a note as paragraphs. */
  joinNote(lines: readonly TextLine[]): Steps<readonly TextParagraph[]>;
}

/** Puts the markers into paragraphs and gives every note its label. */
export function* markParagraphs(
  paragraphs: readonly TextParagraph[],
  lists: readonly NoteList[],
  log: ImportLog,
  writing: NoteWriting,
  bracketed: readonly BracketedNote[] = [],
): Steps<{ markdown: readonly string[]; notes: readonly DraftNote[] }> {
  const numbers = lists.map(({ notes }) => new Set(notes.flatMap(({ value }) => value ?? [])));
  const repeats = new Set<number>();
  const once = new Set<number>();
  for (const value of numbers.flatMap((set) => [...set])) (once.has(value) ? repeats : once).add(value);
  const labelOf = (value: number, series: number): string =>
    series > 0 && (lists.length === 0 || repeats.size > 0) ? `${series + 1}-${value}` : `${value}`;

  const placed = labelNotes(bracketed);
  const brackets = applyBracketed(paragraphs, placed, log);
  // A text numbers its notes in only one way.
  const numbered = bracketed.length === 0 || lists.length > 0;
  const applied = numbered
    ? yield* applyMarkers(paragraphs, numbers, labelOf, log, writing.raised)
    : { replacements: [], labels: [] };
  const starred = lists
    .flatMap(({ notes }) =>
      notes.flatMap((note) => (note.sign === undefined ? [] : { ...note, sign: note.sign })),
    )
    .map((note, index) => ({ ...note, label: `star-${index + 1}` }));
  const stars = starred.length > 0 ? applyStars(paragraphs, starred, log) : [];
  const markdown: string[] = [];
  for (const [at, paragraph] of paragraphs.entries()) {
    const replacements = [...(brackets[at] ?? []), ...(applied.replacements[at] ?? []), ...(stars[at] ?? [])];
    markdown.push(paragraphMarkdown(paragraph, replacements, writing.literal));
    yield;
  }

  const cited = new Set([
    ...applied.labels,
    ...[...stars, ...brackets].flat().map(({ markdown: marker }) => marker.slice(2, -1)),
  ]);
  const notes: DraftNote[] = [];
  const given = new Set<string>();
  for (const [series, list] of lists.entries()) {
    for (const note of list.notes) {
      const label =
        note.value === undefined
          ? starred.find(({ lines }) => lines === note.lines)?.label
          : labelOf(note.value, series);
      if (label === undefined) continue;
      // A second note with a number is a note too: its words are never lost.
      const own = given.has(label) ? freeLabel(label, given) : label;
      given.add(own);
      notes.push({
        label: own,
        markdown: yield* noteMarkdown(note, cited.has(own), log, writing),
      });
    }
  }
  for (const { label, lines } of placed) {
    given.add(label);
    const note = { value: undefined, sign: undefined, lines };
    notes.push({ label, markdown: yield* noteMarkdown(note, cited.has(label), log, writing) });
  }
  for (const label of applied.labels) if (!given.has(label)) notes.push({ label, markdown: '' });
  return { markdown, notes };
}

function freeLabel(label: string, taken: ReadonlySet<string>): string {
  let n = 2;
  while (taken.has(`${n}-${label}`)) n++;
  return `${n}-${label}`;
}

function* noteMarkdown(
  { lines }: ListedNote,
  cited: boolean,
  log: ImportLog,
  { literal, joinNote }: NoteWriting,
): Steps<string> {
  const pin = cited ? '' : log.origin(lines[0]?.line);
  const paragraphs = yield* joinNote(lines);
  return (
    pin +
    paragraphs
      .map(({ text }) => (literal === literalMarkdown ? atLineStart(literal(text)) : text))
      .join('\n\n')
  );
}

/** A paragraph as Markdown, with its replacements and pins; verse keeps its lines. */
function paragraphMarkdown(
  paragraph: TextParagraph,
  replacements: readonly Replacement[],
  write: (text: string) => string,
): string {
  const { text, verse, pins } = paragraph;
  const all = [...replacements, ...pins.map(([start, markdown]) => ({ start, end: start, markdown }))].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end, markdown } of all) {
    if (start < from) continue;
    pieces.push(...literal(text.slice(from, start)), markdown);
    from = end;
  }
  pieces.push(...literal(text.slice(from)));
  const markdown = pieces.join('');
  return verse ? markdown.split('\n').map(atLineStart).join('\\\n') : markdown;

  function literal(piece: string): string[] {
    return verse ? [piece.split('\n').map(write).join('\n')] : [write(piece)];
  }
}
