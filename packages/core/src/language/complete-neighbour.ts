import { fileOf } from '../lesson/source-of.ts';
import type { Lesson } from '../model/lesson.ts';
import { LESSON_FILE } from '../model/lesson-files.ts';
import type { Span } from '../model/span.ts';
import { neighbourLink } from '../text/safe-address.ts';
import { writtenAddress } from '../text/written-address.ts';
import { type CompletionItem, MOST_ITEMS } from './completion-item.ts';

/** Maximum length to read of a line on either side, in UTF-16 units. */
const REACH = 1_000;

/** The address of a link or picture that is being written. */
export interface BegunLink {
  readonly isPicture: boolean;
  /** What of it is before the caret. */
  readonly typed: string;
  /** The whole of it. */
  readonly span: Span;
}

/** Returns the address around an offset, begun as `](`; `undefined` if there is none. */
export function begunLink(lesson: Lesson, file: string, offset: number): BegunLink | undefined {
  const text = fileOf(lesson, file);
  const before = text.slice(Math.max(0, offset - REACH), offset);
  const line = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
  const begun = /(!?)\[[^\]]*\]\(<?([^)\s>]*)$/.exec(line);
  if (!begun) return undefined;
  const [, picture, typed = ''] = begun;
  const rest = /^[^)\s>]*/.exec(text.slice(offset, offset + REACH))?.[0].length ?? 0;
  return {
    isPicture: picture === '!',
    typed,
    span: { file, start: offset - typed.length, end: offset + rest },
  };
}

/** A lesson that another one may link to. */
export interface NeighbourLesson {
  /** Its folder, relative to that of the course. */
  readonly folder: string;
  readonly title: string;
}

/**
 * Completes the address of a link with the other lessons of the course, and after `#` with the sections of the one that it
 * leads to.
 *
 * @param from folder of the lesson, relative to that of the course
 *
 * @param target the lesson that the address leads to, if it does
 */
export function completeNeighbour(
  { isPicture, typed, span }: BegunLink,
  from: string,
  lessons: readonly NeighbourLesson[],
  target: Lesson | undefined,
): CompletionItem[] {
  if (isPicture) return [];
  const hash = typed.indexOf('#');
  if (hash < 0)
    return lessons.slice(0, MOST_ITEMS).flatMap(({ folder, title }): CompletionItem[] => {
      const path = pathBetween(from, folder);
      if (path === undefined) return [];
      const address = `${path}/${LESSON_FILE}`;
      const insert = writtenAddress(address);
      return [{ kind: 'file', label: address, beside: title, filter: insert, insert }];
    });
  const link = neighbourLink(typed, span.file);
  return (target?.sections ?? [])
    .filter((section) => section.named && section.span.file === link?.file)
    .map((section) => {
      const insert = `${typed.slice(0, hash)}#${section.id}`;
      return { kind: 'section', label: `#${section.id}`, beside: section.title, filter: insert, insert };
    });
}

/** The way from one folder to another beside it or further away; `undefined` to itself and to one around it. */
function pathBetween(from: string, to: string): string | undefined {
  const steps = (folder: string): string[] => folder.split('/').filter(Boolean);
  const [a, b] = [steps(from), steps(to)];
  let same = 0;
  while (same < a.length && same < b.length && a[same] === b[same]) same++;
  if (same === b.length || same === a.length) return undefined;
  return [...a.slice(same).map(() => '..'), ...b.slice(same)].join('/');
}
