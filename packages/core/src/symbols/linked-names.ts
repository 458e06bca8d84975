import { linkAddress, sourceOf } from '../lesson/source-of.ts';
import type { Lesson } from '../model/lesson.ts';
import type { Link } from '../model/link.ts';
import type { Opening } from '../model/opening.ts';
import type { Span } from '../model/span.ts';
import { resolveInside } from '../text/safe-address.ts';

type LinkedKind = 'note' | 'entry' | Opening['kind'];

/** A possible target of a link, the most likely first. */
type LinkedName = readonly [kind: LinkedKind, name: string];

/** Prefixes of element ids on the page of a lesson, as in `#note-93`. */
const anchors: readonly (readonly [prefix: string, kind: LinkedKind])[] = [
  ['section-', 'section'],
  ['item-', 'question'],
  ['item-', 'exercise'],
  ['note-', 'note'],
  ['entry-', 'entry'],
];

/**
 * Returns the possible targets of a link such as `#caution`, `#section-caution` or `lesson.md#caution`; none if it
 * leads elsewhere.
 */
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

/**
 * Returns the place of a name in a link; `undefined` if it is written with escapes, because it cannot be renamed letter
 * by letter.
 */
export function linkedNameSpan(lesson: Lesson, link: Link, name: string): Span | undefined {
  const { file, end } = linkAddress(lesson, link);
  const start = end - name.length;
  return sourceOf(lesson, { file, start, end }) === name ? { file, start, end } : undefined;
}
