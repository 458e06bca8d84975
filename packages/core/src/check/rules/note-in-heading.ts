import type { Lesson } from '../../model/lesson.ts';
import type { Span } from '../../model/span.ts';
import { fix } from '../fix.ts';
import type { Rule } from '../rule.ts';
import { sourceOf } from '../source-of.ts';

export const noteInHeading: Rule = {
  id: 'note-in-heading',
  severity: 'warning',
  alone: 'information',
  message: 'This marker stands in a heading, and shows up wherever headings are listed.',
  hint: 'Put it behind the words below the heading that the note is about.',
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

/** The place behind the first paragraph under the heading that holds a place. */
function endOfFirstParagraph(
  { introduction, sections, questions, exercises }: Lesson,
  place: Span,
): Span | undefined {
  const prose = [
    introduction,
    ...sections.map(({ blocks }) => blocks),
    ...[...questions, ...exercises].map(({ prompt }) => prompt),
  ];
  const blocks = prose.flat().filter(({ span }) => span.file === place.file && span.start > place.end);
  const next = blocks.reduce<(typeof blocks)[number] | undefined>(
    (first, block) => (first && first.span.start <= block.span.start ? first : block),
    undefined,
  );
  return next?.kind === 'paragraph' ? { ...next.span, start: next.span.end } : undefined;
}
