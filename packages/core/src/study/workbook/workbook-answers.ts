import { createLineIndex } from '../../model/line-index.ts';
import { type WorkbookSubject, workbookPieces } from './workbook-pieces.ts';

/** A student's text about one question. */
export interface WorkbookAnswer {
  /** Without heading, mark and surrounding space; '' if nothing is written yet. */
  readonly text: string;
  /** UTF-16 offset at which to continue writing. */
  readonly end: number;
  /** Line of the heading, from 0; of the mark if the student has deleted the heading. */
  readonly headingLine: number;
}

/**
 * Returns the answers of a workbook, by question id. Of several to one question, the first with words counts. Includes
 * answers whose question is gone.
 */
export function workbookAnswers(
  text: string,
  { questions }: { readonly questions: readonly WorkbookSubject[] },
): ReadonlyMap<string, WorkbookAnswer> {
  const answers = new Map<string, WorkbookAnswer>();
  const lines = createLineIndex(text);
  for (const { question, start, end, heading, mark } of workbookPieces(text, questions).pieces) {
    if (question === undefined || answers.get(question)?.text) continue;
    const bodyStart = mark?.end ?? heading?.end ?? start;
    const body = text.slice(bodyStart, end);
    // Students may write between the heading and the mark: they need not know what the mark is for.
    const above = mark && heading ? text.slice(heading.end, mark.start).trim() : '';
    const words = [above, body.trim()].filter((found) => found !== '').join('\n\n');
    if (words === '' && answers.has(question)) continue;
    answers.set(question, {
      text: words,
      end: bodyStart + (body.trim() === '' ? freeLine(body) : body.trimEnd().length),
      headingLine: lines.lineAt(start),
    });
  }
  return answers;
}

/** In an empty answer: after the blank line under the mark, or as near to it as possible. */
function freeLine(body: string): number {
  return /^[ \t]*(?:(?:\r\n|\r|\n)[ \t]*){0,2}/.exec(body)?.[0].length ?? 0;
}

/** Where a code block or comment starts that is never closed, so that later answers cannot be recognised. */
export function unclosedIn(text: string): number | undefined {
  return workbookPieces(text, []).open;
}

/** Text to insert at a UTF-16 offset. */
export interface Insertion {
  readonly at: number;
  readonly text: string;
}

/**
 * Returns how to add a paragraph to an answer, so that it is read as the end of this answer and no other answer
 * changes. Escapes anything that would end the answer, such as a heading or an open code block; what cannot be escaped
 * goes into a code block.
 *
 * @returns `undefined` if the workbook has no heading for the question, or there is nothing to add, or no place where
 *   the words would be part of the answer
 */
export function appendAnswer(
  text: string,
  lesson: { readonly questions: readonly WorkbookSubject[] },
  question: string,
  words: string,
): Insertion | undefined {
  const newline = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const answers = workbookAnswers(text, lesson);
  const answer = answers.get(question);
  const plain = words.trim().replace(/\r\n|\r|\n/g, newline);
  if (!answer || plain === '') return undefined;
  const arrives = ({ at, text: added }: Insertion): boolean => {
    const next = text.slice(0, at) + added + text.slice(at);
    if (unclosedIn(next) !== undefined) return false;
    const sum = workbookAnswers(next, lesson);
    const own = sum.get(question)?.text ?? '';
    return (
      own.startsWith(answer.text) &&
      own.endsWith(added.trim()) &&
      sum.size === answers.size &&
      [...answers].every(([id, before]) => id === question || sum.get(id)?.text === before.text)
    );
  };
  return [plain, escaped(plain), fenced(plain, newline)]
    .map((added) => insertionOf(text, answer, added, newline))
    .find(arrives);
}

/** A separate paragraph: with a blank line before, and one after if something follows. */
function insertionOf(
  text: string,
  { text: said, end }: WorkbookAnswer,
  added: string,
  newline: string,
): Insertion {
  const breaks = (blank: string): number => blank.match(/\r\n|\r|\n/g)?.length ?? 0;
  const before =
    said !== ''
      ? 0
      : breaks(/(?:(?:\r\n|\r|\n)[ \t]*){0,2}$/.exec(text.slice(Math.max(0, end - 200), end))?.[0] ?? '');
  const rest = text.slice(end, end + 200);
  const after = rest.trim() === '' && end + 200 >= text.length ? 1 : 2;
  const there = breaks(/^(?:[ \t]*(?:\r\n|\r|\n)){0,2}/.exec(rest)?.[0] ?? '');
  return { at: end, text: newline.repeat(2 - before) + added + newline.repeat(Math.max(0, after - there)) };
}

/** Escapes words so that no line starts anything. */
function escaped(words: string): string {
  return words.replace(/^([ \t]*)([#<`~=-])/gm, '$1\\$2');
}

/** Words in a code block, which can contain anything. */
function fenced(words: string, newline: string): string {
  const longest = Math.max(2, ...(words.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return [fence, words, fence].join(newline);
}
