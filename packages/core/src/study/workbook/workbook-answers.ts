import { createLineIndex } from '../../model/line-index.ts';
import { type WorkbookSubject, workbookPieces } from './workbook-pieces.ts';

/** What a student wrote about one question. */
export interface WorkbookAnswer {
  /** Without heading, mark and the space around; '' where nothing was written yet. */
  readonly text: string;
  /** UTF-16 offset where to go on writing. */
  readonly end: number;
  /** Line of the heading, from 0; of the mark where the student has deleted the heading. */
  readonly headingLine: number;
}

/**
 * The answers of a workbook, by the id of their question. Of several to one question the first counts that has words.
 * An answer whose question has gone is among them.
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

/** In what is still empty: behind the blank line under the mark, or as near to it as there is room. */
function freeLine(body: string): number {
  return /^[ \t]*(?:(?:\r\n|\r|\n)[ \t]*){0,2}/.exec(body)?.[0].length ?? 0;
}

/** Where a code block or comment begins that is never closed, so that no answer after it can be told apart. */
export function unclosedIn(text: string): number | undefined {
  return workbookPieces(text, []).open;
}

/** Text to put in at a UTF-16 offset. */
export interface Insertion {
  readonly at: number;
  readonly text: string;
}

/**
 * How to add a paragraph to an answer, so that it is read as the end of this answer and no other answer changes. What
 * would end the answer, as a heading or a code block left open, is escaped; what cannot be, stands in a code block.
 *
 * @returns `undefined` where the workbook has no heading for the question, or there is nothing to add, or no place where
 * the words would be a part of the answer
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

/** A paragraph of its own: with a blank line before, and one behind where something follows. */
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

/** Words of which no line begins anything. */
function escaped(words: string): string {
  return words.replace(/^([ \t]*)([#<`~=-])/gm, '$1\\$2');
}

/** Words in a code block, which holds anything. */
function fenced(words: string, newline: string): string {
  const longest = Math.max(2, ...(words.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return [fence, words, fence].join(newline);
}
