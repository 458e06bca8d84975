import type { Diagnostic } from '../model/diagnostic.ts';
import type { Lesson } from '../model/lesson.ts';
import { LESSON_FILE } from '../model/lesson-files.ts';
import type { Span } from '../model/span.ts';
import { parseLesson } from '../service/parse-lesson.ts';
import { type NeighbourLink, neighbourLink } from '../text/safe-address.ts';
import { type FindLesson, linkProblem } from './check-links.ts';
import type { Course } from './course.ts';

/** The introduction of a course as the only part of a lesson, as its first page shows it. */
export function introLesson({ title, language, intro = '' }: IntroFields): Lesson {
  const fields = JSON.stringify({ title, id: 'course', language });
  return parseLesson([{ path: LESSON_FILE, text: `---\n${fields}\n---\n\n${intro}\n` }]).lesson;
}

interface IntroFields {
  readonly title: string;
  readonly language: string;
  readonly intro?: string | undefined;
}

/**
 * Reads a link of the introduction to a lesson, whose folder is relative to that of the course: `flood/lesson.md#rain`,
 * `flood/` or `flood`. `undefined` for any other link.
 */
export function introLink(href: string): NeighbourLink | undefined {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(href) ?? [];
  const link = neighbourLink(`../${path}${/(?:\.md|\/)$/i.test(path) ? '' : '/'}${rest}`, LESSON_FILE);
  return link && { ...link, folder: link.folder.slice('../'.length) };
}

/** A link of the introduction. */
export interface IntroLink {
  readonly href: string;
  /** Its address in course.yaml; the first line of the introduction where that is written in another way. */
  readonly span: Span;
  /** The lesson that it leads to; `undefined` if no lesson can be there. */
  readonly link: NeighbourLink | undefined;
}

/**
 * Returns the links of the introduction that lead neither to the web nor to its own page.
 *
 * @param text of course.yaml
 */
export function introLinks({ fields, intro }: Course, text: string): IntroLink[] {
  if (!intro || !/\]\s*[(:[]/.test(fields.intro ?? '')) return [];
  const { file, start, end } = intro.span;
  const source = text.slice(start, end);
  const line = { file, start, end: start + (/^[^\r\n]*/.exec(source)?.[0].length ?? 0) };
  let from = 0;
  return introLesson(fields).links.flatMap(({ href }): IntroLink[] => {
    if (/^(?:[a-z][a-z\d+.-]*:|#|$)/i.test(href)) return [];
    const at = source.indexOf(href, from);
    if (at < 0) return [{ href, span: line, link: introLink(href) }];
    from = at + href.length;
    return [{ href, span: { file, start: start + at, end: start + from }, link: introLink(href) }];
  });
}

/**
 * Checks the links of the introduction. The findings are in course.yaml.
 *
 * @param text of course.yaml
 */
export const checkIntro = (course: Course, text: string, find: FindLesson): Diagnostic[] =>
  introLinks(course, text).flatMap(({ href, span, link }) =>
    linkProblem(href, span, link, link && find(link.folder), false),
  );
