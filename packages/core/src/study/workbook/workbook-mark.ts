import { type Mark, markValue } from '../../model/mark.ts';
import type { Question } from '../../model/question.ts';
import { fingerprint } from '../../text/hash.ts';

/** A heading of the workbook and the mark under it, as we write them. */
interface WorkbookHeading {
  readonly heading: string;
  readonly mark: string;
}

/** The heading of a question's answer. The mark identifies the question, and records the heading as we wrote it. */
export function answerHeading({ id, title }: Pick<Question, 'id' | 'title'>): WorkbookHeading {
  const heading = `## ${headingText(title) || headingText(id)}`;
  return { heading, mark: answerMark(id, heading) };
}

/** The mark of an answer under a heading that we wrote. */
function answerMark(id: string, heading: string): string {
  return `<!-- answer question=${quoted(id)} heading=${fingerprint(heading)} -->`;
}

/** The last heading, for answers whose question is gone. */
export function goneHeading(label: string): WorkbookHeading {
  const heading = `# ${headingText(label)}`;
  return { heading, mark: `<!-- answers gone heading=${fingerprint(heading)} -->` };
}

/** Whether the comment of a mark is still as we wrote it: a student may have added words to it. */
export function isPlainMark(comment: string): boolean {
  return /^<!-- answer(?: question=(?:[^\s"'=]+|"[^"]*"|'[^']*')|s gone) heading=[\da-z]{1,7} -->$/.test(
    comment,
  );
}

/** The comment of a mark with our current text about the heading, and everything that a student added. */
export function renewedMark(
  comment: string,
  { span, attributes }: Mark,
  id: string,
  heading: string,
): string {
  if (isPlainMark(comment)) return answerMark(id, heading);
  const written = attributes.find(({ key }) => key === 'heading');
  if (!written || !/^[\da-z]{1,7}$/.test(written.value)) return comment;
  const at = written.valueSpan.start - span.start;
  return comment.slice(0, at) + fingerprint(heading) + comment.slice(at + written.value.length);
}

/** Whether a heading is still as we wrote it: then a question's new title may replace it. */
export function isOurs(heading: string, mark: Mark | undefined): boolean {
  return mark !== undefined && markValue(mark, 'heading') === fingerprint(heading);
}

/** The question that a mark of the workbook names; `undefined` for any other mark. */
export function questionOf(mark: Mark | undefined): string | undefined {
  return mark?.name === 'answer' ? markValue(mark, 'question') || undefined : undefined;
}

/** Whether a mark belongs to the last heading. */
export function isGoneMark(mark: Mark | undefined): boolean {
  return mark?.name === 'answers' && mark.attributes.some(({ key }) => key === 'gone');
}

/** Plain words as text of a one-line heading. */
export function headingText(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<&~]/g, '\\$&')
    .replace(/(?<!#)#+$/, (run) => `\\${run}`);
}

/** An id comes from a mark, so it never contains both kinds of quotes. */
function quoted(id: string): string {
  if (!/[\s"'=]/.test(id)) return id;
  return id.includes('"') ? `'${id}'` : `"${id}"`;
}
