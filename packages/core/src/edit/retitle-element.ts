import { textOf } from '../lesson/source-of.ts';
import type { Item } from '../model/item.ts';
import type { Lesson } from '../model/lesson.ts';
import type { Section } from '../model/section.ts';
import type { Span } from '../model/span.ts';
import { type ElementEdit, refuse } from './element-edit.ts';
import { lessonAfter } from './keeps-meaning.ts';

/** Returns the Markdown title of a section, question or exercise, including markers and emphasis. */
export function titleSource(lesson: Lesson, element: Section | Item): string {
  const { file, start, end } = titleSpan(lesson, element);
  return textOf(lesson, file).slice(start, end);
}

/**
 * Gives a section, question or exercise another title; its id stays. Refused if Markdown would not read the title as
 * one.
 *
 * @param title one line of Markdown
 */
export function retitleElement(lesson: Lesson, element: Section | Item, title: string): ElementEdit {
  const words = title.trim();
  if (words === '') return refuse('A title needs at least one word.');
  const span = titleSpan(lesson, element);
  const edits = words === titleSource(lesson, element) ? [] : [{ span, text: words }];
  const after = lessonAfter(lesson, edits);
  const place = ({ headings }: Lesson): number =>
    headings.findIndex(({ span: at }) => at.file === span.file && at.start === element.headingSpan.start);
  const heading = after.headings[place(after)];
  const same =
    heading &&
    after.headings.length === lesson.headings.length &&
    after.markers.length - lesson.markers.length === count(words) - count(titleSource(lesson, element)) &&
    textOf(after, span.file).slice(heading.span.start, heading.span.end).includes(words) &&
    !/\s#+\s*$/.test(words);
  return same ? { edits } : refuse('“{title}” does not work as a title in Markdown.', { title: words });
}

/** Number of markers in a text. */
function count(words: string): number {
  return words.match(/\[\^/g)?.length ?? 0;
}

/** Span of the words of a heading, without its syntax. */
function titleSpan(lesson: Lesson, { headingSpan }: Section | Item): Span {
  const { file, start, end } = headingSpan;
  const source = textOf(lesson, file).slice(start, end);
  const opening = /^ {0,3}#{1,6}[ \t]*/.exec(source)?.[0];
  if (opening === undefined) {
    // An underline makes the words a heading.
    const words = source.replace(/[\r\n]+[^\r\n]*$/, '');
    const indent = /^\s*/.exec(words)?.[0].length ?? 0;
    return { file, start: start + indent, end: start + words.trimEnd().length };
  }
  const words = source
    .slice(opening.length)
    .replace(/(?:^|(?<![ \t])[ \t]+)#+[ \t]*$/, '')
    .trimEnd();
  return { file, start: start + opening.length, end: start + opening.length + words.length };
}
