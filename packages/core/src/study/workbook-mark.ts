import { type Mark, markValue } from '../model/mark.ts';
import type { Question } from '../model/question.ts';
import { fingerprint } from './fingerprint.ts';

/** A heading of the workbook and the mark under it, as we write them. */
interface WorkbookHeading {
  readonly heading: string;
  readonly mark: string;
}

/** The heading of a question's answer. The mark says which question it is, and how the heading was when we wrote it. */
export function answerHeading({ id, title }: Pick<Question, 'id' | 'title'>): WorkbookHeading {
  const heading = `## ${headingText(title) || headingText(id)}`;
  return { heading, mark: answerMark(id, heading) };
}

/** The mark of an answer under a heading that we wrote. */
export function answerMark(id: string, heading: string): string {
  return `<!-- answer question=${quoted(id)} heading=${fingerprint(heading)} -->`;
}

/** The last heading, of the answers whose question has gone. */
export function goneHeading(label: string): WorkbookHeading {
  const heading = `# ${headingText(label)}`;
  return { heading, mark: `<!-- answers gone heading=${fingerprint(heading)} -->` };
}

/** Whether a heading is still as we wrote it: then a question's new title may replace it. */
export function isOurs(heading: string, mark: Mark | undefined): boolean {
  return mark !== undefined && markValue(mark, 'heading') === fingerprint(heading);
}

/** The question that a mark of the workbook names; `undefined` for any other mark. */
export function questionOf(mark: Mark | undefined): string | undefined {
  return mark?.name === 'answer' ? markValue(mark, 'question') || undefined : undefined;
}

/** Whether a mark stands under the last heading. */
export function isGoneMark(mark: Mark | undefined): boolean {
  return mark?.name === 'answers' && mark.attributes.some(({ key }) => key === 'gone');
}

/** Plain words as they stand in a heading of one line. */
export function headingText(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<&~]/g, '\\$&')
    .replace(/#+$/, (run) => `\\${run}`);
}

/** An id comes out of a mark, so that it never holds both kinds of quotes. */
function quoted(id: string): string {
  if (!/[\s"'=]/.test(id)) return id;
  return id.includes('"') ? `'${id}'` : `"${id}"`;
}
