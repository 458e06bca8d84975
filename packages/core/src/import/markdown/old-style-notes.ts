import type { Steps } from '../../in-turns.ts';
import type { DraftNote } from '../draft.ts';
import type { ImportLog } from '../import-log.ts';
import { joinLines } from '../text/join-lines.ts';
import { markParagraphs } from '../text/mark-paragraphs.ts';
import { takeNoteLists } from '../text/note-lists.ts';
import type { TextParagraph } from '../text/text-paragraph.ts';
import type { MarkdownLine } from './fenced-divs.ts';
import { partTokens } from './part-tokens.ts';
import { scanInSteps } from './scan-in-steps.ts';

/**
 * Finds notes in Markdown that has none of its own kind: numbers glued to words, raised or in brackets, with a numbered
 * list at the end. Works as on a plain text, but leaves Markdown's signs alone.
 */
export function* oldStyleNotes(
  lines: readonly MarkdownLine[],
  log: ImportLog,
): Steps<{ readonly lines: readonly MarkdownLine[]; readonly notes: readonly DraftNote[] }> {
  const plain = lines.map(({ text, line }) => ({ text: text.trimEnd(), line, page: 0 }));
  const { body, lists } = takeNoteLists(plain, log);
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
  if (marked.notes.length === 0) return { lines, notes: [] };
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
  return { lines: written, notes: marked.notes };
}
