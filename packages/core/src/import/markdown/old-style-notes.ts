import type { Steps } from '../../turns/in-turns.ts';
import type { DraftNote } from '../draft.ts';
import { createImportLog, type ImportLog } from '../import-log.ts';
import { joinLines } from '../text/join-lines.ts';
import { markParagraphs } from '../text/mark-paragraphs.ts';
import { takeNoteLists } from '../text/note-lists.ts';
import type { TextParagraph } from '../text/text-paragraph.ts';
import type { MarkdownLine } from './fenced-divs.ts';
import { partTokens } from './part-tokens.ts';
import { scanInSteps } from './scan-in-steps.ts';

interface OldStyle {
  readonly lines: readonly MarkdownLine[];
  readonly notes: readonly DraftNote[];
}

/**
 * Looks for possible notes in Markdown without notes of its own kind: numbers attached to words, superscript or in
 * brackets, with a numbered list that they seem to cite. The format does not say that they are notes, so they are left
 * unchanged and offered; on request, they are converted.
 */
export function* oldStyleNotes(lines: readonly MarkdownLine[], log: ImportLog): Steps<OldStyle> {
  const bare = yield* withoutCode(lines);
  const trial = yield* makeNotes(lines, bare, createImportLog());
  if (trial.notes.length === 0) return { lines, notes: [] };
  const markers = trial.markers.length;
  const values = { count: trial.notes.length, markers };
  const text =
    'A list of {count} entries entries entries entries may be notes: {markers} numbers in the text seem to cite them';
  const stays = log.choose('may-be-note', trial.line, text, values);
  return stays ? { lines, notes: [] } : yield* makeNotes(lines, bare, log);
}

/** Replaces code lines with empty ones. */
function* withoutCode(lines: readonly MarkdownLine[]): Steps<readonly boolean[]> {
  const part = yield* scanInSteps(lines.map(({ text }) => text).join('\n'));
  const code = lines.map(() => false);
  for (const { token, map } of partTokens(part))
    if (map && /^(?:fence|code_block|html_block|bullet_list_open)$/.test(token.type)) code.fill(true, ...map);
  return code;
}

function* makeNotes(
  lines: readonly MarkdownLine[],
  code: readonly boolean[],
  log: ImportLog,
): Steps<OldStyle & { readonly line: number | undefined; readonly markers: readonly number[] }> {
  const none = { lines, notes: [], line: undefined, markers: [] };
  const plain = lines.map(({ text, line }, at) => ({
    text: code[at] ? '\uFDD3' : text.trimEnd(),
    line,
    page: 0,
    at,
  }));
  const { body: bare, lists } = takeNoteLists(plain, log);
  if (lists.length === 0 || lists.some(({ notes }) => notes.some(({ sign }) => sign !== undefined)))
    return none;
  const body = bare.map((line) => {
    const at = (line as (typeof plain)[number]).at;
    return { ...line, text: code[at] ? (lines[at]?.text ?? '') : line.text };
  });
  const text = body.map((line) => line.text).join('\n');
  const part = yield* scanInSteps(text);
  const paragraphs: (TextParagraph & { from: number; to: number })[] = [];
  for (const { token, map } of partTokens(part)) {
    if (token.type !== 'inline' || !map || token.content === '') continue;
    const [from, to] = map;
    const start = part.lines.start(from);
    const starts: [number, number][] = [];
    for (let at = from; at < to; at++) starts.push([part.lines.start(at) - start, body[at]?.line ?? 1]);
    paragraphs.push({
      text: text.slice(start, part.lines.end(to - 1)),
      verse: false,
      lines: starts,
      alone: false,
      pins: [],
      from,
      to,
    });
  }
  const marked = yield* markParagraphs(paragraphs, lists, log, {
    literal: (piece) => piece,
    joinNote: (note) => joinLines(note, log),
  });
  const markers = log.decisions.filter(({ kind }) => kind === 'marker').map(({ line }) => line ?? 0);
  if (marked.notes.length === 0 || markers.length === 0) return none;
  const written: MarkdownLine[] = [];
  let next = 0;
  for (const [index, paragraph] of paragraphs.entries()) {
    if (paragraph.from < next) continue;
    for (const line of body.slice(next, paragraph.from)) written.push(line);
    const pieces = (marked.markdown[index] ?? '').split('\n');
    for (const [at, text] of pieces.entries())
      written.push({ text, line: body[paragraph.from + at]?.line ?? 1 });
    next = paragraph.to;
  }
  for (const line of body.slice(next)) written.push(line);
  const line = lists[0]?.notes[0]?.lines[0]?.line;
  return { lines: written, notes: marked.notes, line, markers };
}
