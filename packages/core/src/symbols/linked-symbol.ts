import { sourceOf } from '../lesson/source-of.ts';
import type { Lesson } from '../model/lesson.ts';
import type { Link } from '../model/link.ts';
import type { Span } from '../model/span.ts';
import { resolveInside } from '../text/safe-address.ts';
import type { LessonSymbol } from './lesson-symbol.ts';
import { linkAddress } from './link-address.ts';

/** What a link may name, the most likely first. */
export type LinkedName = readonly [kind: LessonSymbol['kind'], name: string];

/** What the page of a lesson calls its elements, as in `#note-93`. */
const anchors: readonly (readonly [prefix: string, kind: LessonSymbol['kind']])[] = [
  ['section-', 'section'],
  ['item-', 'question'],
  ['item-', 'exercise'],
  ['note-', 'note'],
  ['entry-', 'entry'],
];

/** What a link as `#caution`, `#section-caution` or `lesson.md#caution` may name; nothing where it leads elsewhere. */
export function linkedNames(lesson: Lesson, { href, span }: Link): readonly LinkedName[] {
  const at = href.indexOf('#');
  const id = href.slice(at + 1);
  if (at < 0 || id === '' || /^[a-z][\w+.-]*:/i.test(href)) return [];
  const path = at === 0 ? span.file : resolveInside(href, span.file);
  if (!lesson.parts.some((part) => part.path === path)) return [];
  const prefixed = anchors
    .filter(([prefix]) => id.startsWith(prefix))
    .map(([prefix, kind]): LinkedName => [kind, id.slice(prefix.length)]);
  return [['section', id], ...prefixed];
}

/** Where a link writes a name; `undefined` for one that is written with escapes, which cannot be renamed by its letters. */
export function linkedNameSpan(lesson: Lesson, link: Link, name: string): Span | undefined {
  const { file, end } = linkAddress(lesson, link);
  const start = end - name.length;
  return sourceOf(lesson, { file, start, end }) === name ? { file, start, end } : undefined;
}
