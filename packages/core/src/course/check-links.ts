import { diagnosticOf } from '../check/rule.ts';
import { rulesById } from '../check/rules.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Lesson } from '../model/lesson.ts';
import type { Span } from '../model/span.ts';
import { lessonPlace } from '../render/passage-facts.ts';
import { folderBeside, type NeighbourLink, neighbourLink } from '../text/safe-address.ts';

/** A lesson of a course that a link leads to. */
export interface LinkedLesson {
  readonly lesson: Lesson;
  /** Whether it is not built yet. */
  readonly draft: boolean;
}

/** Whether a text may have a link to another lesson; a quick look that is wrong only in one direction. */
export const mayLinkBeside = (text: string): boolean => text.includes('../');

/** The folders of other lessons that a lesson links to, relative to the course. */
export function linkedFolders(lesson: Lesson, folder: string): Set<string> {
  return new Set(
    lesson.links.flatMap(({ href, span }) => {
      const link = neighbourLink(href, span.file);
      return link ? [folderBeside(folder, link.folder)] : [];
    }),
  );
}

/** Returns the lesson in a folder of the course; `undefined` if there is none. */
export type FindLesson = (folder: string) => LinkedLesson | undefined;

/**
 * Checks the links of a lesson to other lessons of its course. The findings are in the files of the lesson. A draft may
 * link to drafts: neither is built before the other.
 *
 * @param folder its folder, relative to that of the course
 */
export function checkLinks(lesson: Lesson, folder: string, find: FindLesson): Diagnostic[] {
  const fromDraft = find(folder)?.draft ?? false;
  return lesson.links.flatMap(({ href, span }): Diagnostic[] => {
    const link = neighbourLink(href, span.file);
    if (!link) return [];
    return linkProblem(href, span, link, find(folderBeside(folder, link.folder)), fromDraft);
  });
}

/** The finding about one link, if there is any. */
export function linkProblem(
  path: string,
  span: Span,
  link: Pick<NeighbourLink, 'file' | 'anchor'> | undefined,
  target: LinkedLesson | undefined,
  fromDraft: boolean,
): Diagnostic[] {
  const problem = link && target ? problemWith(target, link, fromDraft) : 'the course has no lesson there.';
  return problem === undefined ? [] : [diagnosticOf(rulesById['course-link'], span, { path, problem })];
}

function problemWith(
  { lesson, draft }: LinkedLesson,
  { file, anchor }: Pick<NeighbourLink, 'file' | 'anchor'>,
  fromDraft: boolean,
): string | undefined {
  if (draft && !fromDraft) return 'this lesson is a draft, which is not built.';
  if (!lesson.parts.some(({ path }) => path === file)) return `the lesson there has no file “${file}”.`;
  if (anchor !== '' && lessonPlace(lesson, file, anchor) === undefined)
    return `the lesson there has no place called “${anchor}”.`;
  return undefined;
}
