import type { Lesson } from '../model/lesson.ts';
import { createLineIndex } from '../parse/line-index.ts';
import { workbookPieces } from './workbook-pieces.ts';

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
  { questions }: Pick<Lesson, 'questions'>,
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
 * How to add a paragraph to an answer. What would end the answer, as a heading or a code block left open, is escaped.
 *
 * @returns `undefined` where the workbook has no heading for the question, or there is nothing to add
 */
export function appendAnswer(
  text: string,
  lesson: Pick<Lesson, 'questions'>,
  question: string,
  words: string,
): Insertion | undefined {
  const newline = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const answer = workbookAnswers(text, lesson).get(question);
  const plain = words.trim().replace(/\r\n|\r|\n/g, newline);
  if (!answer || plain === '') return undefined;
  const insertion = (added: string): Insertion => {
    const before = text.slice(0, answer.end);
    const missing =
      answer.text !== ''
        ? 2
        : 2 -
          (/(?:(?:\r\n|\r|\n)[ \t]*){0,2}$/.exec(before.slice(-200))?.[0].match(/\r\n|\r|\n/g)?.length ?? 0);
    const after = /^[ \t]*(?:\r\n|\r|\n)/.test(text.slice(answer.end, answer.end + 200)) ? '' : newline;
    return { at: answer.end, text: newline.repeat(missing) + added + after };
  };
  const arrives = ({ at, text: added }: Insertion): boolean => {
    const next = text.slice(0, at) + added + text.slice(at);
    const sum = workbookAnswers(next, lesson);
    return sum.get(question)?.text.endsWith(plain) === true && unclosedIn(next) === undefined;
  };
  const asWritten = insertion(plain);
  if (arrives(asWritten)) return asWritten;
  return insertion(plain.replace(/^([ \t]{0,3})([#<`~=-])/gm, '$1\\$2'));
}
