import type { Draft, DraftBlock, DraftNote } from '../draft.ts';
import type { ImportLog } from '../import-log.ts';
import { atLineStart, literalMarkdown } from '../literal-markdown.ts';
import { applyMarkers } from './apply-markers.ts';
import { joinLines } from './join-lines.ts';
import { type ListedNote, type NoteList, takeNoteLists } from './note-lists.ts';
import { removeFurniture } from './page-furniture.ts';
import type { Replacement } from './placed-marker.ts';
import { applyStars } from './starred-markers.ts';
import { textHeadings } from './text-headings.ts';
import { type TextLine, textLines } from './text-line.ts';
import { lineOf, type TextParagraph } from './text-paragraph.ts';

/** Reads a plain text: pages, lines, notes and markers. */
export function readText(text: string, log: ImportLog): Draft {
  const kept = removeFurniture(textLines(text), log);
  const { body, lists } = takeNoteLists(kept, log);
  const paragraphs = joinLines(body, log);
  const marked = markParagraphs(paragraphs, lists, log);
  const headings = textHeadings(paragraphs);
  const first = paragraphs.findIndex((_, at) => headings.has(at));
  const blocks = paragraphs.map((paragraph, at): DraftBlock => {
    const markdown = marked.markdown[at] ?? '';
    if (headings.has(at)) {
      const line = lineOf(paragraph, 0);
      log.decide('section', line, '“{text}” is a heading', { text: paragraph.text });
      return { kind: 'heading', level: at === 0 && first === 0 && headings.size > 1 ? 1 : 2, markdown };
    }
    return { kind: paragraph.verse ? 'block' : 'paragraph', markdown };
  });
  return { body: blocks, notes: marked.notes, media: [] };
}

/** Puts the markers into paragraphs and gives every note its label. */
export function markParagraphs(
  paragraphs: readonly TextParagraph[],
  lists: readonly NoteList[],
  log: ImportLog,
): { markdown: readonly string[]; notes: readonly DraftNote[] } {
  const numbers = lists.map(({ notes }) => new Set(notes.flatMap(({ value }) => value ?? [])));
  const repeats = new Set<number>();
  const once = new Set<number>();
  for (const value of numbers.flatMap((set) => [...set])) (once.has(value) ? repeats : once).add(value);
  const labelOf = (value: number, series: number): string =>
    series > 0 && (lists.length === 0 || repeats.size > 0) ? `${series + 1}-${value}` : `${value}`;

  const applied = applyMarkers(paragraphs, numbers, labelOf, log);
  const starred = lists
    .flatMap(({ notes }) =>
      notes.flatMap((note) => (note.sign === undefined ? [] : { ...note, sign: note.sign })),
    )
    .map((note, index) => ({ ...note, label: `star-${index + 1}` }));
  const stars = starred.length > 0 ? applyStars(paragraphs, starred, log) : [];
  const markdown = paragraphs.map((paragraph, at) =>
    paragraphMarkdown(paragraph, [...(applied.replacements[at] ?? []), ...(stars[at] ?? [])]),
  );

  const cited = new Set([...applied.labels, ...stars.flat().map((star) => star.markdown.slice(2, -1))]);
  const notes: DraftNote[] = [];
  const given = new Set<string>();
  for (const [series, list] of lists.entries()) {
    for (const note of list.notes) {
      const label =
        note.value === undefined
          ? starred.find(({ lines }) => lines === note.lines)?.label
          : labelOf(note.value, series);
      if (label === undefined || given.has(label)) continue;
      given.add(label);
      notes.push({ label, markdown: noteMarkdown(note, label, cited.has(label), log) });
    }
  }
  for (const label of applied.labels) if (!given.has(label)) notes.push({ label, markdown: '' });
  return { markdown, notes };
}

function noteMarkdown({ lines }: ListedNote, label: string, cited: boolean, log: ImportLog): string {
  const pin = cited ? '' : log.find('import-note-unused', lines[0]?.line, { label });
  const paragraphs = joinNote(lines, log);
  return pin + paragraphs.map((paragraph) => atLineStart(literalMarkdown(paragraph.text))).join('\n\n');
}

/** A note's lines are wrapped however they are: only blank lines divide it. */
function joinNote(lines: readonly TextLine[], log: ImportLog): TextParagraph[] {
  const trimmed = lines.map((line) => ({ ...line, text: line.text.trim() }));
  const joined = joinLines(trimmed, log);
  return joined.map((paragraph) => ({ ...paragraph, text: paragraph.text.replace(/\n/g, ' ') }));
}

/** A paragraph as Markdown, its replacements and pins put in; verse keeps its lines. */
function paragraphMarkdown(paragraph: TextParagraph, replacements: readonly Replacement[]): string {
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
    return verse ? [piece.split('\n').map(literalMarkdown).join('\n')] : [literalMarkdown(piece)];
  }
}
