import { textOf } from '../lesson/source-of.ts';
import { plainText } from '../markdown/plain-text.ts';
import type { ExerciseType } from '../model/exercise.ts';
import type { Item } from '../model/item.ts';
import type { Lesson } from '../model/lesson.ts';
import { lineBreakOf } from '../model/line-break.ts';
import type { Section } from '../model/section.ts';
import { closingNotes, contentEnd, elementLines, homeOf } from './element-lines.ts';
import { exerciseSnippet, newId, questionSnippet, sectionSnippet } from './exercise-snippet.ts';

/** A text to fill in, and its place. */
export interface SnippetInsertion {
  /** Path of the part. */
  readonly file: string;
  /** UTF-16 offset. */
  readonly at: number;
  /** In the snippet syntax of editors, including the blank lines around it. */
  readonly snippet: string;
  /** Id of the new element until it has a title: see `idOfTitle`. */
  readonly id: string;
}

/** Returns a new section to insert after another one, or at the end of lesson.md. */
export function insertSection(lesson: Lesson, after: Section | undefined): SnippetInsertion {
  const file = after?.span.file ?? 'lesson.md';
  const at = after
    ? elementLines(lesson, after).end
    : contentEnd(textOf(lesson, file), closingNotes(lesson, file));
  const id = newId(lesson, 'section');
  return { id, ...insertion(lesson, file, at, sectionSnippet({ id })) };
}

/**
 * Returns a new question or exercise to insert into a section: after the section's last one of its kind, otherwise
 * where the others of its kind are, otherwise inside the section.
 *
 * @param type of an exercise; 'question' for a question
 */
export function insertItem(
  lesson: Lesson,
  type: ExerciseType | 'question',
  section: Section,
): SnippetInsertion {
  const items: readonly Item[] = type === 'question' ? lesson.questions : lesson.exercises;
  const sections = lesson.sections.map(({ id }) => id);
  const rank = (item: Item): number => sections.indexOf(item.section ?? '');
  const own = items.filter((item) => item.section === section.id).at(-1);
  const apart = items.filter((item) => homeOf(lesson, item) === undefined);
  const before = own ?? apart.findLast((item) => rank(item) <= sections.indexOf(section.id));
  const inside = own ? homeOf(lesson, own) !== undefined : apart.length === 0;
  const neighbour = before ?? apart[0];
  const id = newId(lesson, type);
  const options = {
    id,
    section: inside || !section.named ? undefined : section.id,
    level: neighbour ? levelOf(lesson, neighbour) : section.level + 1,
    quotation: firstSentence(section),
  };
  const snippet = type === 'question' ? questionSnippet(options) : exerciseSnippet(type, options);
  if (before)
    return { id, ...insertion(lesson, before.span.file, elementLines(lesson, before).end, snippet) };
  if (inside || !neighbour)
    return { id, ...insertion(lesson, section.span.file, elementLines(lesson, section).end, snippet) };
  return { id, ...insertion(lesson, neighbour.span.file, neighbour.span.start, snippet, true) };
}

function insertion(
  lesson: Lesson,
  file: string,
  at: number,
  snippet: string,
  ahead = false,
): Omit<SnippetInsertion, 'id'> {
  const text = textOf(lesson, file);
  const eol = lineBreakOf(text);
  const gap = eol.repeat(2);
  const own = snippet.replaceAll('\n', eol);
  if (ahead) return { file, at, snippet: own + gap };
  const behind =
    /^[ \t]*(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n|$)/.test(text.slice(at)) || at === text.length ? '' : eol;
  return { file, at, snippet: (at === 0 ? '' : gap) + own + behind };
}

function levelOf({ headings }: Lesson, { headingSpan }: Item): number {
  return (
    headings.find(({ span }) => span.file === headingSpan.file && span.start === headingSpan.start)?.level ??
    2
  );
}

/** Words for evidence to be based on: the first sentence of the section. */
function firstSentence({ blocks }: Section): string {
  const text = plainText(blocks.filter(({ kind }) => kind === 'paragraph').slice(0, 1));
  return /^.{1,200}?[.!?](?=\s|$)/.exec(text)?.[0] ?? text.slice(0, 200).replace(/\s+\S*$/, '');
}
