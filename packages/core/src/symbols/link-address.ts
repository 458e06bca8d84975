import { sourceOf } from '../lesson/source-of.ts';
import type { Lesson } from '../model/lesson.ts';
import type { Link } from '../model/link.ts';
import type { Span } from '../model/span.ts';

/** Longest link whose address is looked for, in UTF-16 units. */
const LONGEST = 2_000;

/** Where the address of a link or picture is written; the whole of one that is written otherwise than `[…](…)`. */
export function linkAddress(lesson: Lesson, { span }: Pick<Link, 'span'>): Span {
  const from = Math.max(span.start, span.end - LONGEST);
  const source = sourceOf(lesson, { ...span, start: from });
  const open = source.lastIndexOf('](');
  const address = open < 0 ? undefined : /^\s*(<[^>]*>|[^\s)]+)/.exec(source.slice(open + 2));
  if (!address?.[1]) return span;
  const angle = address[1].startsWith('<') ? 1 : 0;
  const end = from + open + 2 + address[0].length;
  return { file: span.file, start: end - address[1].length + angle, end: end - angle };
}
