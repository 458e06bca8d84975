import {
  answerHeading,
  goneHeading,
  headingText,
  isOurs,
  isPlainMark,
  renewedMark,
} from './workbook-mark.ts';
import { type WorkbookPiece, type WorkbookSubject, workbookPieces } from './workbook-pieces.ts';

/** The text of a workbook other than the student's words, in the student's language. */
export interface WorkbookLabels {
  /** Title of a new workbook. */
  readonly title: string;
  /** The last heading, for example “Answers to questions that no longer exist”. */
  readonly gone: string;
}

/** A part of the new text. `place` is that of the old piece that it is, so that neighbours stay as close. */
interface Chunk {
  readonly text: string;
  readonly place: number | undefined;
}

/**
 * Updates a workbook to its lesson: a heading for every question, in lesson order if it is new; the new title of a
 * renamed question, unless the student has reworded the heading; answers that lost their question under a last heading,
 * and back again. Ids decide, not wording, except for a heading whose mark was deleted. The student's words, headings
 * and order stay unchanged; only untouched parts are removed. Merging again changes nothing.
 *
 * If a code block or comment is never closed, the rest cannot be recognised, and the text stays unchanged.
 */
export function mergeWorkbook(
  text: string,
  lesson: { readonly questions: readonly WorkbookSubject[] },
  labels: WorkbookLabels,
): string {
  const newline = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const title = `# ${headingText(labels.title)}${newline}`;
  const current = text.trim() === '' ? title : text;
  // An id belongs to the first one that has it, as everywhere.
  const questions = new Map([...lesson.questions].reverse().map((question) => [question.id, question]));
  const ordered = [...new Set(lesson.questions.map(({ id }) => id))];
  const { pieces, open } = workbookPieces(current, lesson.questions);
  if (open !== undefined) return text;

  const places = new Map(pieces.map((piece, place) => [piece, place]));
  const untouched = spare(current, pieces, questions);
  const kept = pieces.filter((piece) => !untouched.has(piece));
  const border = kept.findIndex(({ kind }) => kind === 'gone');
  const [head, tail] = border < 0 ? [kept, []] : [kept.slice(0, border), kept.slice(border + 1)];
  const isGone = ({ kind, question }: WorkbookPiece): boolean =>
    kind === 'answer' && !questions.has(question ?? '');
  const isBack = ({ kind, question }: WorkbookPiece): boolean =>
    kind === 'answer' && questions.has(question ?? '');

  const chunk = (piece: WorkbookPiece): Chunk => ({
    text: renewed(current, piece, questions, newline),
    place: places.get(piece),
  });
  const main = withAnswers(
    head.filter((piece) => !isGone(piece)),
    tail.filter(isBack),
  );
  const gone = [...tail.filter((piece) => !isBack(piece)), ...head.filter(isGone)];
  const chunks: Chunk[] = [...main];
  const heading = kept[border];
  const needed = gone.some(isGone);
  if (heading && (needed || !isUntouched(current, heading))) chunks.push(chunk(heading));
  else if (needed) chunks.push(ours(goneHeading(labels.gone)));
  for (const piece of gone) chunks.push(chunk(piece));
  const merged = joined(chunks, newline);
  return merged.trim() === '' ? title : merged;

  /** The main part with restored answers and new headings, each after the question before it in the lesson. */
  function withAnswers(pieces: readonly WorkbookPiece[], back: readonly WorkbookPiece[]): Chunk[] {
    const last = new Map(pieces.map((piece) => [piece.question, piece]));
    const returned = new Map<string | undefined, Chunk[]>();
    for (const piece of back) listIn(returned, piece.question).push(chunk(piece));
    const after = new Map<WorkbookPiece | undefined, Chunk[]>();
    let first: WorkbookPiece | undefined;
    let anchor: WorkbookPiece | undefined;
    for (const id of ordered) {
      const present = last.get(id);
      first ??= present;
      anchor = present ?? anchor;
      const back = returned.get(id) ?? [];
      const question = questions.get(id);
      for (const one of back) listIn(after, anchor).push(one);
      if (!present && back.length === 0 && question)
        listIn(after, anchor).push(ours(answerHeading(question)));
    }
    const leading = after.get(undefined) ?? [];
    const result = pieces.flatMap((piece): Chunk[] => {
      const before = piece === first ? leading : [];
      return [...before, chunk(piece), ...(after.get(piece) ?? [])];
    });
    return first ? result : [...result, ...leading];
  }

  function ours({ heading, mark }: { heading: string; mark: string }): Chunk {
    return { text: [heading, mark, '', '', '', ''].join(newline), place: undefined };
  }
}

/** Returns the list of a key, creating it if needed. */
function listIn<Key, Value>(lists: Map<Key, Value[]>, key: Key): Value[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

/** Untouched headings of ours whose question is gone or has another answer; a second last heading. */
function spare(
  text: string,
  pieces: readonly WorkbookPiece[],
  questions: ReadonlyMap<string, WorkbookSubject>,
): Set<WorkbookPiece> {
  const stubs = pieces.filter((piece) => piece.kind !== 'text' && isUntouched(text, piece));
  const border = pieces.find(({ kind }) => kind === 'gone');
  const stubSet = new Set(stubs);
  const held = new Set(pieces.filter((piece) => !stubSet.has(piece)).map(({ question }) => question));
  return new Set(
    stubs.filter((piece) => {
      const { kind, question = '' } = piece;
      if (kind === 'gone') return piece !== border;
      if (held.has(question) || !questions.has(question)) return true;
      held.add(question);
      return false;
    }),
  );
}

/** Whether there is only a heading as we wrote it and its mark, or a mark that has lost its heading. */
function isUntouched(text: string, { start, end, heading, mark }: WorkbookPiece): boolean {
  if (!mark || !isPlainMark(text.slice(mark.start, mark.end))) return false;
  const rest = text.slice(heading?.end ?? start, mark.start) + text.slice(mark.end, end);
  return rest.trim() === '' && (!heading || isOurs(text.slice(heading.start, heading.end), mark.mark));
}

/** An answer's text with its question's current heading. */
function renewed(
  text: string,
  piece: WorkbookPiece,
  questions: ReadonlyMap<string, WorkbookSubject>,
  newline: string,
): string {
  const { kind, start, end, question: id = '', heading, mark } = piece;
  const whole = text.slice(start, end);
  if (kind !== 'answer') return whole;
  const now = answerHeading(questions.get(id) ?? { id, title: id });
  const renewal = mark && renewedMark(text.slice(mark.start, mark.end), mark.mark, id, now.heading);
  if (!heading) return `${now.heading}${newline}${renewal ?? now.mark}${text.slice(mark?.end ?? start, end)}`;
  const written = text.slice(heading.start, heading.end);
  // A heading that differs from ours counts as the student's.
  if (!mark) return `${written}${newline}${now.mark}${text.slice(heading.end, end) || newline}`;
  if (!questions.has(id) || now.heading === written.trim() || !isOurs(written, mark.mark)) return whole;
  return now.heading + text.slice(heading.end, mark.start) + renewal + text.slice(mark.end, end);
}

/** Joins the parts, with a blank line between those that were not neighbours. */
function joined(chunks: readonly Chunk[], newline: string): string {
  return chunks
    .map(({ text, place }, index) => {
      const before = chunks[index - 1];
      if (!before || (place !== undefined && before.place === place - 1)) return text;
      const end = /(\r\n|\r|\n)?[ \t]*(\r\n|\r|\n)?$/.exec(before.text.slice(-200));
      const breaks = [end?.[1], end?.[2]].filter((found) => found !== undefined).length;
      return newline.repeat(2 - breaks) + text;
    })
    .join('');
}
