import type { Report } from '../check/rule.ts';
import type { Section } from '../model/section.ts';
import { blocksIn } from './blocks-in.ts';
import { createMarkReader } from './mark-reader.ts';
import { markOf } from './outline.ts';
import type { LessonEntry } from './outline-parts.ts';

/** Reads a section; its paragraphs have no numbers yet. */
export function readSection(
  { part, heading, marked, id, named, end, ranges }: LessonEntry,
  report: Report,
): Section {
  const mark = marked ? markOf(heading) : undefined;
  if (mark) {
    const reader = createMarkReader(mark, report);
    reader.text('id');
    reader.done();
  }
  const headingSpan = { file: part.path, start: heading.start, end: heading.end };
  const { piece, own } = heading;
  return {
    id,
    named,
    title: heading.title,
    mark,
    level: heading.level,
    span: { file: part.path, start: heading.start, end },
    headingSpan,
    heading: {
      kind: 'heading',
      span: headingSpan,
      piece,
      tokens: piece.tokens,
      from: own.token,
      to: own.token + 3,
    },
    blocks: ranges.flatMap(([from, to]) => blocksIn(part, from, to)),
  };
}
