import { oncePerLesson } from '../../lesson/once-per-lesson.ts';
import { countUpTo, sortedInFiles, sourceOf } from '../../lesson/source-of.ts';
import type { Lesson } from '../../model/lesson.ts';
import type { Span } from '../../model/span.ts';
import { fix } from '../fixes/fix.ts';
import type { Rule } from '../rule.ts';

export const noteInHeading: Rule = {
  id: 'note-in-heading',
  severity: 'warning',
  alone: 'information',
  message: 'This marker is in a heading and shows up wherever headings are listed.',
  hint: 'Put it after the words that the note is about, in the text below the heading.',
  marker({ inHeading, span }, found) {
    if (inHeading) found(span);
  },
  fixes({ span }, lesson) {
    const end = endOfFirstParagraph(lesson, span);
    if (!end) return [];
    return [
      fix(
        'Move {marker} to the end of the first paragraph',
        { marker: sourceOf(lesson, span) },
        { span, text: '' },
        { span: end, text: sourceOf(lesson, span) },
      ),
    ];
  },
};

/** The place after the first paragraph under the heading at a place. */
function endOfFirstParagraph(lesson: Lesson, { file, end }: Span): Span | undefined {
  const blocks = prose(lesson).get(file) ?? [];
  const next = blocks[countUpTo(blocks, end)];
  return next?.kind === 'paragraph' ? { ...next.span, start: next.span.end } : undefined;
}

const prose = oncePerLesson(({ introduction, sections, questions, exercises }) =>
  sortedInFiles([
    ...introduction,
    ...sections.flatMap(({ blocks }) => blocks),
    ...[...questions, ...exercises].flatMap(({ prompt }) => prompt),
  ]),
);
