import type { ImportLog } from '../import-log.ts';
import { isNotesHeading } from './notes-heading.ts';
import type { TextLine } from './text-line.ts';

/** A note identified by its brackets, with its marker's symbol: `1`, `A` or `*`. */
export interface BracketedNote {
  readonly sign: string;
  /** Without symbol and brackets. */
  readonly lines: readonly TextLine[];
}

/** The symbol of a note in brackets, as a regular expression. */
export const SIGN = '\\d{1,4}|[A-Za-z]{1,2}|[*†‡§]{1,4}';
/** `[Footnote 1: …]`, the form of notes in plain texts by Distributed Proofreaders. */
const NAMED = new RegExp(
  `^\\s*([[{])\\s*(foot-?note|sidenote|fu(?:ß|ss)note|anmerkung|nota|note)\\s+(${SIGN})\\s*[:.]\\s*`,
  'i',
);
/** `[1] …` at the start of a paragraph. */
const SIGNED = new RegExp(`^(\\s*)\\[(${SIGN})\\][.:]?\\s+(?=\\S)`);
const MARKER = new RegExp(`(?<=\\S\\s?)\\[(${SIGN})\\]`, 'g');
/** Most lines of a note. */
const LONGEST = 500;

interface FoundNote {
  readonly note: BracketedNote;
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  /** Its own name. */
  readonly name?: string;
}

/**
 * Extracts the notes in brackets among the paragraphs, or below a heading: those named footnotes, and paragraphs that
 * start with a number in brackets that an earlier marker has. Text between them stays.
 */
export function takeBracketedNotes(
  lines: readonly TextLine[],
  log: ImportLog,
): { readonly body: readonly TextLine[]; readonly notes: readonly BracketedNote[] } {
  if (!lines.some(({ text }) => NAMED.test(text) || SIGNED.test(text))) return { body: lines, notes: [] };
  const cited = firstCitations(lines);
  const found: FoundNote[] = [];
  for (let at = 0; at < lines.length; at++) {
    const note = named(lines, at) ?? signed(lines, at, cited, found.at(-1));
    if (!note) continue;
    found.push(note);
    at = note.to - 1;
  }
  if (found.length === 0) return { body: lines, notes: [] };
  const headed = found.map(({ from }) => headingAbove(lines, from));
  const body: TextLine[] = [];
  const notes: BracketedNote[] = [];
  let next = 0;
  let under = false;
  for (const [index, own] of found.entries()) {
    const { note, from, to, name } = own;
    if (name !== undefined) {
      const text = '“{name} {number}” is a note';
      log.decide('note', lines[from]?.line, text, { name, number: note.sign }, name);
    }
    const heading = headed[index];
    const follows = Number(note.sign) === Number(found[index - 1]?.note.sign) + 1;
    under = heading !== undefined || (under && follows);
    if (heading !== undefined && heading >= next) {
      const line = lines[heading] as TextLine;
      const text = '“{heading}” is the heading of the notes';
      log.decide('note', line.line, text, { heading: line.text.trim() }, line.text.trim());
      keep(next, heading);
      keep(heading + 1, from);
    } else keep(next, from);
    const after = found[index + 1];
    const further = after && headed[index + 1] === undefined && belongsTo(lines, own, after, under);
    const end = further ? after.from : to;
    notes.push({ ...note, lines: [...note.lines, ...lines.slice(to, end)] });
    next = end;
  }
  log.decide('note', lines[found[0]?.from ?? 0]?.line, '{count} notes in brackets', { count: found.length });
  keep(next, lines.length);
  return { body, notes };

  function keep(from: number, to: number): void {
    for (const line of lines.slice(from, to)) body.push(line);
  }
}

/** Where each symbol is first cited: in the text, not at the start of a paragraph. */
function firstCitations(lines: readonly TextLine[]): ReadonlyMap<string, number> {
  const cited = new Map<string, number>();
  for (const [at, { text }] of lines.entries())
    for (const [, sign = ''] of text.matchAll(MARKER)) if (!cited.has(sign)) cited.set(sign, at);
  // A marker may start its line, unless that is the first line of a paragraph.
  for (const [at, { text }] of lines.entries()) {
    const sign = new RegExp(`^\\s*\\[(${SIGN})\\]`).exec(text)?.[1];
    if (sign !== undefined && !isBlank(lines[at - 1]) && !cited.has(sign)) cited.set(sign, at);
  }
  return cited;
}

function isBlank(line: TextLine | undefined): boolean {
  return (line?.text ?? '').trim() === '';
}

/** A note with that name, up to its closing bracket. */
function named(lines: readonly TextLine[], at: number): FoundNote | undefined {
  const first = lines[at] as TextLine;
  const match = NAMED.exec(first.text);
  if (!match) return undefined;
  const [whole, open = '[', name = '', sign = ''] = match;
  const close = open === '{' ? '}' : ']';
  let depth = 0;
  for (let end = at; end < Math.min(lines.length, at + LONGEST); end++) {
    const { text } = lines[end] as TextLine;
    for (let i = 0; i < text.length; i++) {
      if (text[i] === open) depth++;
      else if (text[i] === close && --depth === 0) {
        // Text after the bracket does not belong to the note: then nothing is taken.
        if (text.slice(i + 1).trim() !== '') return undefined;
        const own = lines.slice(at, end + 1).map((line, index) => {
          const upTo = index === end - at ? line.text.slice(0, i) : line.text;
          return { ...line, text: index === 0 ? upTo.slice(whole.length) : upTo };
        });
        return { note: { sign, lines: own }, from: at, to: end + 1, name };
      }
    }
  }
  return undefined;
}

/** A paragraph that starts with a symbol in brackets that the text before it cites. */
function signed(
  lines: readonly TextLine[],
  at: number,
  cited: ReadonlyMap<string, number>,
  before: FoundNote | undefined,
): FoundNote | undefined {
  const first = lines[at] as TextLine;
  const match = SIGNED.exec(first.text);
  const opens = isBlank(lines[at - 1]) || before?.to === at;
  if (!match || !opens || (cited.get(match[2] ?? '') ?? lines.length) >= at) return undefined;
  let end = at + 1;
  while (end < lines.length && !isBlank(lines[end]) && !SIGNED.test(lines[end]?.text ?? '')) end++;
  const own = [{ ...first, text: first.text.slice(match[0].length) }, ...lines.slice(at + 1, end)];
  return { note: { sign: match[2] ?? '', lines: own }, from: at, to: end };
}

/** The notes heading directly above a note. */
function headingAbove(lines: readonly TextLine[], at: number): number | undefined {
  let above = at - 1;
  while (above >= 0 && isBlank(lines[above])) above--;
  return isNotesHeading(lines[above]?.text ?? '') ? above : undefined;
}

/**
 * Whether the text between a note and the next belongs to the first: it does not cite the next one, and is indented as
 * much as both, or is below the heading of the notes.
 */
function belongsTo(lines: readonly TextLine[], note: FoundNote, next: FoundNote, headed: boolean): boolean {
  if (Number(next.note.sign) !== Number(note.note.sign) + 1) return false;
  const between = lines.slice(note.to, next.from).filter((line) => !isBlank(line));
  const indent = indentOf(lines[note.from]);
  if (between.length === 0 || between.some(({ text }) => text.includes(`[${next.note.sign}]`))) return false;
  const inside = indentOf(lines[next.from]) === indent && between.every((line) => indentOf(line) >= indent);
  return headed || (indent >= 2 && inside);
}

function indentOf(line: TextLine | undefined): number {
  const text = line?.text ?? '';
  return text.length - text.trimStart().length;
}
